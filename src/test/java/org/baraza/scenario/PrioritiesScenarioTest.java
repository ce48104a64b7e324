package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
}
