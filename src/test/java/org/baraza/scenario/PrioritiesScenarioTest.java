package org.baraza.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Solutions are rated by everybody alone and put in an order that the group may overrule. */
class PrioritiesScenarioTest {
  private static final String CRATES = "Crates with air holes";
  private static final String PRICES = "A shared price list";

  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();
  private final Member miller = channel.member("wambui").joins();
  private final Member official = channel.member("otieno").joins();
  private final List<Member> quiet =
      Stream.of("akinyi", "nekesa", "halima").map(name -> channel.member(name).joins()).toList();

  @BeforeEach
  void twoSolutionsAreOnTheList() {
    facilitator.types("/baraza start issues");
    for (String asked :
        List.of(
            "How did you find out",
            "What stands in the way",
            "Who feels these problems",
            "Has each member said",
            "Have members voted",
            "Which issues will you work on")) {
      channel.asks(asked);
      facilitator.taps("Skip");
    }
    channel.asks("What could be done about these issues?");
    facilitator.replies(CRATES + "\n" + PRICES);
  }

  @Test
  void what_nobody_rated_waits_and_who_does_and_who_pays_stand_out() {
    facilitator.types("/baraza priorities");
    facilitator.isTold("1. " + CRATES + ". Nobody has rated it yet");
    facilitator.isTold("Who does it: nobody yet. Who pays: nobody yet. How keen: not asked yet.");
  }

  private void aRoundIsOpened() {
    facilitator.types("/baraza priorities");
    facilitator.opens("Ask everybody alone").sends().isClosed();
    channel.shows("Members who have begun: 0.");
  }

  /** Answers three items about each solution, and leaves the rest for another time. */
  private void rates(Member member, String losersWithPrices) {
    Form form = member.opens("Rate them alone");
    form.shows(CRATES + ": 0 of 14 answered");
    form.tapsAt(CRATES, "Rate this one");
    form.chooses("Does somebody in the group know how to do it?", "No").sends();
    form.chooses("Could you easily get that know-how from somewhere else?", "No");
    form.chooses("Is there somebody who will pay, with enough money and the wish to do it?", "No");
    form.sends();
    form.chooses("Could somebody else be found who is willing to pay for it?", "No").sends();
    form.shows(CRATES + ": 4 of 16 answered");
    form.tapsAt(PRICES, "Rate this one");
    form.chooses("Does somebody in the group know how to do it?", "Yes").sends();
    form.chooses("Could anybody be worse off because of it?", losersWithPrices);
    form.chooses("Is there somebody who will pay, with enough money and the wish to do it?", "Yes");
    form.sends();
    form.shows(PRICES + ": 3 of 14 answered");
    form.closes();
  }

  @Test
  void everybody_rates_alone_and_the_group_sees_what_it_differs_on() {
    aRoundIsOpened();
    Map.of(facilitator, "Yes", trader, "No", miller, "Not sure").forEach(this::rates);
    channel.shows("Members who have begun: 3.");
    channel.neverShows("You differ on");
    scenario.passes(Duration.ofDays(4));
    channel.shows("You differ on “Somebody may lose”: 1 for it, 1 against.");
    channel.shows("Not sure of “Somebody may lose”: 1.");
    facilitator.taps("Put it on the agenda");
    facilitator.isTold("on the agenda of the next meeting");
    theOrderSaysWhy();
  }

  private void theOrderSaysWhy() {
    trader.taps("Show the order");
    trader.isTold("1. " + PRICES + ". Least speaks against it.");
    trader.isTold("2. " + CRATES + ". It is more difficult than " + PRICES);
    trader.taps("Weigh cost more");
    trader.isTold("What if: Cost counts double.");
    trader.chooses(PRICES);
    trader.isTold("Without " + PRICES + ".");
    trader.isTold("1. " + CRATES + ". Least speaks against it.");
    facilitator.types("/baraza priorities");
    facilitator
        .opens("Put one elsewhere")
        .chooses("Which one?", CRATES)
        .chooses("In which place?", "1")
        .fillsIn("Why?", "The rains will not wait")
        .sends()
        .isClosed();
    channel.shows(CRATES + " comes in place 1. Why: The rains will not wait");
    trader.types("/baraza priorities");
    trader.isTold("1. " + CRATES + ". You put it here yourselves (@Amina): The rains will not");
    trader.taps("Share in channel");
    channel.shows("What to take up first.");
    facilitator.types("/plan export md");
    assertThat(new String(channel.file(".md").content, UTF_8))
        .contains("### What we think of our solutions", "| " + CRATES + " | 3 |")
        .contains("### In which order to take up solutions", "| 1 | " + CRATES + " | much |")
        .contains("The rains will not wait");
  }

  @Test
  void who_has_not_begun_is_reminded_once_and_can_begin_from_there() {
    aRoundIsOpened();
    rates(trader, "Yes");
    scenario.passes(Duration.ofDays(4));
    List<String> letters =
        scenario.slack.direct(miller.id).messages.stream()
            .map(message -> message.words())
            .filter(words -> words.contains(channel.room.id))
            .toList();
    assertThat(letters).singleElement().asString().contains("you have not begun yet");
    assertThat(scenario.slack.direct(trader.id).messages)
        .noneMatch(message -> message.words().contains(channel.room.id));
  }

  @Test
  void two_who_answer_anonymously_are_not_shown() {
    aRoundIsOpened();
    rates(facilitator, "Yes");
    rates(trader, "No");
    scenario.passes(Duration.ofDays(4));
    channel.shows(PRICES + ": too few have answered to show it");
    assertThat(channel.everything()).doesNotContain("You differ on");
  }

  @Test
  void a_person_goes_on_where_they_stopped() {
    aRoundIsOpened();
    Form form = trader.opens("Rate them alone").tapsAt(CRATES, "Rate this one");
    form.chooses("Does somebody in the group know how to do it?", "Yes").sends();
    form.closes();
    trader.opens("Rate them alone").shows(CRATES + ": 1 of 14 answered").closes();
    channel.shows("Members who have begun: 1.");
  }

  /** Answers one item of each side about a solution, all for it or all against it. */
  private void judges(Member member, String solution, boolean well) {
    Form form = member.opens("Rate them alone").tapsAt(solution, "Rate this one");
    form.chooses("Does somebody in the group know how to do it?", well ? "Yes" : "No").sends();
    form.chooses("Could anybody be worse off because of it?", well ? "No" : "Yes");
    form.chooses(
        "Is there somebody who will pay, with enough money and the wish to do it?",
        well ? "Yes" : "No");
    form.sends();
    form.closes();
  }

  @Test
  void what_counts_is_agreed_on_and_an_overruling_is_taken_back_with_its_reason() {
    aRoundIsOpened();
    for (Member member : List.of(facilitator, trader, miller)) {
      judges(member, PRICES, true);
      judges(member, CRATES, false);
    }
    scenario.passes(Duration.ofDays(4));
    facilitator.types("/baraza priorities");
    facilitator
        .opens("How we compare")
        .chooses("Cost", "counts three times")
        .chooses("Risk", "does not count")
        .chooses("About as easy, if within", "30 %")
        .sends()
        .isClosed();
    channel.shows("Risk does not count, Cost counts three times");
    channel.shows("Solutions within 30 percent of each other are about as easy.");
    facilitator.types("/baraza priorities");
    facilitator.isTold("You have agreed that Difficulty counts once, Risk does not count");
    isPut(CRATES, "1", "The rains will not wait");
    channel.shows(CRATES + " comes in place 1.");
    isPut(CRATES, "Where our ratings put it", "The rains are over");
    channel.shows(CRATES + " goes back to where your ratings put it. Why: The rains are over");
    trader.types("/baraza priorities");
    trader.isTold("1. " + PRICES + ". Least speaks against it.");
    trader.taps("Draw a picture");
    assertThat(channel.file(".png").alternative)
        .contains("1. " + PRICES + ": difficulty little, cost little, risk little.")
        .contains("2. " + CRATES + ": difficulty much, cost much, risk much.")
        .contains("Who does it: nobody yet. Who pays: nobody yet.");
  }

  private void isPut(String solution, String place, String why) {
    facilitator.types("/baraza priorities");
    facilitator
        .opens("Put one elsewhere")
        .chooses("Which one?", solution)
        .chooses("In which place?", place)
        .fillsIn("Why?", why)
        .sends()
        .isClosed();
  }

  @Test
  void three_who_are_seldom_heard_and_see_it_otherwise_are_listened_to_before_it_closes() {
    seldomHeard(quiet);
    scenario.passes(Duration.ofHours(62));
    channel.shows("Before this closes: those who are seldom heard here see it otherwise");
    scenario.passes(Duration.ofDays(2));
    channel.shows("Those who are seldom heard here see it otherwise about " + PRICES);
  }

  @Test
  void two_who_are_seldom_heard_are_never_spoken_of_in_a_round() {
    seldomHeard(quiet.subList(0, 2));
    scenario.passes(Duration.ofDays(4));
    channel.shows("What you think of your solutions.");
    channel.neverShows("seldom heard");
  }

  /** They are against what four others are for. */
  private void seldomHeard(List<Member> members) {
    aRoundIsOpened();
    for (Member member : members) {
      member.types("/baraza vote");
      member.taps("I am seldom heard");
      judges(member, PRICES, false);
    }
    for (Member member : List.of(facilitator, trader, miller, official)) {
      judges(member, PRICES, true);
    }
  }

  @Test
  void where_there_are_no_solutions_the_list_is_one_tap_away() {
    Channel other = scenario.channel();
    Member stockist = other.trader();
    other.facilitator().types("/baraza");
    stockist.types("/baraza priorities");
    stockist.isTold("There are no solutions to put in order yet.");
    stockist.opens("Add solutions").shows("Possible solutions").closes();
  }
}
