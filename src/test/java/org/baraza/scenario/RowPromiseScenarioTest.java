package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A visit's follow-up becomes promises, which move with the visit and with their rows. */
class RowPromiseScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private static final String THANKS = "Thank the hosts and ask about more";
  private static final String TURN = "Turn into a commitment";

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member okello = channel.trader();

  @BeforeEach
  void planTheFollowUp() {
    facilitator.types("/baraza start logistics");
    channel.asks("On what date does the visit begin?");
    facilitator.replies("14 July 2026");
    channel.asks("And when is its last day?");
    facilitator.replies("15 July 2026");
    channel.asks("Where does everybody meet");
    facilitator.types("/baraza start follow-up");
    channel.asks("What will you do after the visit");
  }

  private Form followUp() {
    return facilitator.opensAt("What will you do after the visit", "Answer").shows(THANKS);
  }

  private Form preview() {
    return followUp().tapsAt(THANKS, TURN);
  }

  @Test
  void a_row_becomes_a_promise_once_and_each_says_where_the_other_is() {
    preview().choosesDay("By when?", "2026-07-20").sends().isClosed();
    channel.shows("Amina: " + THANKS + ", by 20 July 2026");
    channel.shows("From the list Follow-up: " + THANKS);
    channel.asked(THANKS + " · Thanks to the hosts · @Amina · 20 July 2026");
    Form list = followUp().shows("@Amina has promised this.");
    assertThat(list.words()).contains("20 July 2026");
    facilitator.taps("Done");
    channel.shows("Thank you, @Amina!");
    followUp().shows("@Amina promised this and did it.").shows("Done");
  }

  @Test
  void two_people_who_promise_one_row_at_once_make_one_promise_of_it() {
    Form first = preview();
    Form second = okello.opensAt("What will you do after the visit", "Answer").tapsAt(THANKS, TURN);
    first.sends().isClosed();
    second.sends();
    okello.isTold("Nothing was changed. How " + THANKS + " stands: This is a promise.");
    assertThat(channel.posts("Amina: " + THANKS)).isOne();
    channel.neverShows("Okello: " + THANKS);
  }

  @Test
  void a_promise_moves_with_the_visit_after_it_was_shown_what_moves() {
    preview().sends().isClosed();
    channel.shows("Amina: " + THANKS + ", by 18 July 2026");
    facilitator
        .opensAt("And when is its last day?", "Edit")
        .choosesDay("And when is its last day?", "2026-07-22")
        .sends();
    channel.asked(
        THANKS + ": from 18 July 2026 to 25 July 2026 What @Amina promised moves with it.");
    facilitator.taps("Move the dates");
    channel.shows("Amina: " + THANKS + ", by 25 July 2026");
  }

  @Test
  void a_day_that_was_agreed_anew_stays_when_the_visit_moves() {
    preview().sends().isClosed();
    facilitator.opens("Need more time").choosesDay("New day", "2026-07-30").sends().isClosed();
    channel.asked("@Amina · 30 July 2026");
    facilitator
        .opensAt("And when is its last day?", "Edit")
        .choosesDay("And when is its last day?", "2026-07-22")
        .sends();
    channel.asked("These dates would follow");
    channel.neverShows(THANKS + ": from");
  }

  @Test
  void who_may_change_a_promise_changes_it_with_its_row_and_others_are_told_that_it_stays() {
    preview().sends().isClosed();
    followUp().tapsAt(THANKS, "Edit").choosesDay("Due", "2026-07-28").sends();
    channel.shows("Amina: " + THANKS + ", by 28 July 2026");
    okello
        .opensAt("What will you do after the visit", "Answer")
        .tapsAt(THANKS, "Edit")
        .choosesDay("Due", "2026-08-28")
        .sends();
    channel.asked("@Okello changed the list. It says something else now than was promised here");
    channel.neverShows("Amina: " + THANKS + ", by 28 August 2026");
  }

  @Test
  void of_several_who_are_named_one_is_asked_to_answer_for_the_promise() {
    Member achieng = channel.member("achieng").joins();
    facilitator.types("/baraza start planning");
    channel.asks("Is the list of solutions complete");
    facilitator.taps("Skip");
    channel.asks("Has the group agreed in which order");
    facilitator.taps("Yes");
    channel.asks("Which solution comes first?");
    facilitator.replies("One price board at the gate");
    channel.asks("Why does");
    facilitator.taps("Skip");
    channel.asks("Did you put anything higher or lower");
    facilitator.taps("Skip");
    String question = "Which steps come next";
    channel.asks(question);
    facilitator
        .opensAt(question, "Answer")
        .opens("Add step")
        .fillsIn("The step", "Paint the board")
        .choosesPeople("Who does it", List.of(okello, achieng))
        .sends();
    facilitator
        .opensAt(question, "Answer")
        .tapsAt("Paint the board", TURN)
        .shows("Several people are named here")
        .chooses("Who answers for it?", "Achieng")
        .sends()
        .isClosed();
    channel.shows("Achieng: Paint the board (together with @Okello)");
  }

  @Test
  void an_answer_becomes_a_promise() {
    facilitator.types("/baraza start planning");
    channel.asks("Is the list of solutions complete");
    facilitator.taps("Skip");
    channel.asks("Has the group agreed in which order");
    facilitator.taps("Yes");
    channel.asks("Which solution comes first?");
    facilitator.replies("One price board at the gate by 1 August");
    facilitator.opensAt("Which solution comes first?", TURN).sends().isClosed();
    channel.shows("Amina: One price board at the gate, by 1 August 2026");
    channel.shows("From an answer: What comes first");
  }
}
