package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A channel is walked through the gap questions, from the first command to the summary. */
class GapScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @Test
  void the_whole_flow_by_typed_replies_and_taps_leads_to_its_summary() {
    facilitator.types("/baraza start gap");
    channel.shows("0 of 7");
    fourQuestionsAreAnswered();
    twoCausesAreTakenApart();
    channel.asks("Who will work on that while you prepare the visit?");
    trader.taps("Skip");
    channel.asks("What will be different a few months after the visit?");
    facilitator.replies("Half of the shops hold a field day");
    facilitator
        .opens("Answer")
        .tapsAt("Half of the shops", "Edit")
        .fillsIn("How you will notice", "Count the field days in September")
        .sends()
        .closes();
    facilitator.taps("That is all");
    channel.asks("What must the visitors see that they do not do yet?");
    trader.replies("A shop of their size that takes orders in the villages");
    channel.asks("what fits this change best?");
    trader.chooses("A visit");
    channel.asks("Why does a visit fit Stockists in Lamwo better");
    facilitator.replies("They only believe a shopkeeper like them");
    theCardIsTheSummary();
    channel.thread("That was the last question, thank you all.");
  }

  private void fourQuestionsAreAnswered() {
    channel.asks("Who would you like to see doing something differently?");
    facilitator.replies("Stockists in Lamwo");
    channel.asks("And what do they do today?");
    trader.replies("wait for customers");
    channel.asks("What would you like to see them do instead?");
    assertThat(channel.shows("2 of 7").words()).contains("Okello was here last");
    facilitator
        .opens("Answer")
        .fillsIn(
            "What would you like to see them do instead?", "visiting farmers before the season")
        .sends()
        .isClosed();
    channel.asks("Why don't they do so already?");
    trader.replies("Nobody gives them credit & they never saw it <work>");
    channel.asks("You wrote “Nobody gives them credit & they never saw it <work>”.");
  }

  private void twoCausesAreTakenApart() {
    facilitator.replies("• No supplier on credit\n- Never saw a shop earn from it");
    channel.thread("No supplier on credit (still to add: What would move it)");
    facilitator.taps("That is all");
    facilitator.isTold("Some rows still need this: What would move it");
    Form list = facilitator.opens("Answer").shows("Never saw a shop earn from it");
    list.tapsAt("No supplier", "Edit").ticks("What would move it", "A link or market is missing");
    list.sends().shows("No supplier on credit · A link or market is missing");
    list.tapsAt("Never saw", "Edit")
        .ticks("What would move it", "Role models", "Understanding and conviction")
        .sends()
        .closes();
    facilitator.taps("That is all");
  }

  private void theCardIsTheSummary() {
    assertThat(
            channel.shows("From wait for customers to visiting farmers before the season").words())
        .contains(
            "for Stockists in Lamwo.",
            "No supplier on credit: A link or market is missing",
            "Half of the shops hold a field day",
            "Good: You have one or two goals.",
            "Next: ",
            "Look again: Nobody is working yet on the rules")
        .doesNotContain("You are in the middle of it", "You have three goals or more");
  }

  @Test
  void the_summary_is_private_until_it_is_shared() {
    facilitator.types("/baraza summary");
    facilitator.isTold("There is nothing to sum up here yet");
    facilitator.types("/baraza start gap");
    fourQuestionsAreAnswered();
    facilitator.types("/baraza summary");
    facilitator.isTold("From wait for customers to visiting farmers before the season");
    assertThat(channel.posts("From wait for customers")).isZero();
    facilitator.taps("Share in channel");
    channel.shows("From wait for customers to visiting farmers before the season");
    facilitator.isTold("Shared. It stands at the end of the channel now.");
    assertThat(facilitator.whispers()).doesNotContain("Share in channel");
  }

  @Test
  void a_third_goal_is_worth_another_look() {
    facilitator.types("/baraza start gap");
    fourQuestionsAreAnswered();
    facilitator.taps("Skip");
    channel.asks("What will be different");
    facilitator.replies("One\nTwo\nThree");
    facilitator.taps("That is all");
    channel.asks("What must the visitors see");
    facilitator.types("/baraza summary");
    facilitator.isTold("Look again: You have three goals or more.");
  }

  @Test
  void a_talk_that_was_interrupted_goes_on_where_it_was() {
    facilitator.types("/baraza start gap");
    channel.asks("Who would you like");
    facilitator.replies("Stockists in Lamwo");
    channel.asks("And what do they do today?");
    int messages = channel.messages().size();
    scenario.restartsWith(TestPrompts.book());
    assertThat(channel.messages()).hasSize(messages);
    trader.replies("They wait in the shop");
    channel.asks("What would you like to see them do instead?");
    channel.shows("2 of 7");
    assertThat(channel.posts("Who would you like to see")).isOne();
    assertThat(channel.posts("And what do they do today?")).isOne();
  }
}
