package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People edit, skip, go back, pause, go on, start anew, and take back what they typed. */
class ChangingMindsScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @BeforeEach
  void begin() {
    facilitator.types("/baraza start every-kind");
    channel.asks("What is the market called?");
  }

  @Test
  void an_answer_is_edited_from_its_own_message() {
    facilitator.replies("Lira");
    channel.asks("What is the story of Lira?");
    Form form = trader.opensAt("What is the market called?", "Edit");
    assertThat(form.held("What is the market called?")).isEqualTo("Lira");
    form.fillsIn("What is the market called?", "Lira main").sends().isClosed();
    assertThat(channel.thread("Lira main").words()).contains("@Okello");
    channel.asks("What is the story of");
  }

  @Test
  void a_skipped_required_question_is_missing_and_asked_again_on_continue() {
    facilitator.taps("Skip");
    channel.thread("Skipped for now: What is the market called?");
    channel.asks("What is the story of …?");
    facilitator.types("/baraza summary");
    facilitator.isTold("Still open: The name");
    facilitator.types("/baraza continue");
    channel.shows("goes on further down");
    channel.asks("What is the story of …?");
  }

  @Test
  void back_asks_the_question_before_and_skip_keeps_its_answer() {
    facilitator.replies("Lira");
    channel.asks("What is the story of Lira?");
    facilitator.taps("Back");
    channel.asks("It says now: Lira.");
    channel.thread("Asked again further down: What is the market called?");
    channel.thread("We come back to this: What is the story of Lira?");
    facilitator.taps("Skip");
    channel.asks("What is the story of Lira?");
    channel.shows("1 of 11");
  }

  @Test
  void there_is_nothing_before_the_first_question() {
    facilitator.taps("Back");
    facilitator.isTold("This is the first question, there is none before it.");
  }

  @Test
  void a_paused_talk_takes_no_replies_and_goes_on_at_the_end_of_the_channel() {
    facilitator.replies("Lira");
    channel.asks("What is the story");
    trader.taps("Pause");
    channel.shows("Paused by @Okello");
    facilitator.replies("shall we have tea first?");
    assertThat(channel.posts("shall we have tea first?")).isZero();
    facilitator.says("the channel goes on");
    Message before = channel.card();
    facilitator.taps("Continue");
    channel.asks("What is the story of Lira?");
    assertThat(channel.card().ts).isGreaterThan(before.ts);
    channel.shows("goes on further down");
    facilitator.replies("An old one");
    channel.asks("Is it permitted?");
  }

  @Test
  void a_talk_started_anew_leaves_the_old_one_readable() {
    facilitator.replies("Lira");
    channel.asks("What is the story");
    Message old = channel.card();
    facilitator.types("/baraza start every-kind");
    facilitator.isTold("Go on with it, or start anew?");
    facilitator.taps("Start anew");
    channel.shows("0 of 11");
    assertThat(old.words()).contains("This one was started anew by @Amina.");
    assertThat(channel.everything()).contains("Lira");
    channel.asks("What is the market called?");
    facilitator.replies("Gulu");
    channel.asks("What is the story of Gulu?");
  }

  @Test
  void rewording_the_reply_takes_the_place_of_the_answer() {
    Member.Typed typed = facilitator.replies("Lria");
    channel.asks("What is the story of Lria?");
    facilitator.rewords(typed, "Lira");
    channel.thread("Lira");
    channel.neverShows("Lria\n      @Amina");
  }

  @Test
  void deleting_the_reply_takes_the_answer_back_and_asks_again() {
    Member.Typed typed = facilitator.replies("Lira");
    channel.asks("What is the story of Lira?");
    facilitator.deletes(typed);
    channel.asks("What is the market called?");
    channel.shows("0 of 11");
  }

  @Test
  void what_was_no_answer_is_taken_back_with_one_tap() {
    trader.replies("Wait, who is coming on Friday?");
    channel.asks("What is the story of");
    trader.taps("Not an answer");
    channel.asks("What is the market called?");
    channel.shows("0 of 11");
  }

  @Test
  void a_button_of_a_turn_that_has_passed_changes_nothing_and_says_how_things_stand() {
    Message question = channel.asks("What is the market called?");
    ObjectNode asItStood = Json.copy(question.payload);
    facilitator.replies("Lira");
    channel.asks("What is the story of Lira?");
    Tap.stale(trader, question, asItStood, "Skip");
    trader.isTold("This moved on in the meantime, so nothing was changed. How it stands: 1 of 11");
    channel.shows("1 of 11");
    channel.asks("What is the story of Lira?");
  }

  @Test
  void a_button_of_a_talk_that_was_started_anew_changes_nothing() {
    Message question = channel.asks("What is the market called?");
    ObjectNode asItStood = Json.copy(question.payload);
    facilitator.types("/baraza start every-kind");
    facilitator.taps("Start anew");
    channel.shows("0 of 11");
    Tap.stale(trader, question, asItStood, "Skip");
    trader.isTold("nothing was changed");
    channel.asks("What is the market called?");
  }

  @Test
  void tip_example_and_reason_are_shown_only_to_who_asked() {
    facilitator.taps("Tip");
    facilitator.isTold("Tip · One line will do.");
    facilitator.taps("Example");
    facilitator.isTold("For example · Lira main market");
    facilitator.taps("Why this question");
    facilitator.isTold("Why this question · Everything needs a name.\nFrom: Tests, Kinds");
    channel.neverShows("One line will do.");
    assertThat(trader.whispers()).isEmpty();
  }
}
