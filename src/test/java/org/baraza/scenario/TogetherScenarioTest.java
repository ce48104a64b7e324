package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several people answer, talk, and send files in one thread; nothing that anybody said is lost. */
class TogetherScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @BeforeEach
  void begin() {
    facilitator.types("/baraza start every-kind");
    channel.asks("What is the market called?");
  }

  private Member.Typed twoTypedAnswers() {
    Member.Typed late = trader.writesLate("Lira main");
    facilitator.replies("Lira");
    channel.asks("What is the story of Lira?");
    trader.arrives(late);
    assertThat(channel.asks("Two answers to “The name”").words())
        .contains("@Amina said: Lira", "@Okello said: Lira main");
    return late;
  }

  @Test
  void of_two_typed_answers_the_second_can_take_the_place() {
    twoTypedAnswers();
    trader.taps("Take the second");
    channel.thread("@Okello took the second answer to “The name”, by @Okello: Lira main");
    assertThat(channel.thread("What is the market called?").words()).contains("Lira main");
  }

  @Test
  void of_two_typed_answers_the_first_can_stay() {
    twoTypedAnswers();
    trader.taps("Keep the first");
    channel.thread("@Okello kept the first answer to “The name”. @Okello had said: Lira main");
    assertThat(channel.thread("What is the market called?").words())
        .contains("Lira\n@Amina")
        .doesNotContain("Lira main");
  }

  @Test
  void of_two_typed_answers_both_can_stay() {
    twoTypedAnswers();
    facilitator.taps("Keep both");
    channel.thread("@Amina kept both answers");
    assertThat(channel.thread("What is the market called?").words()).contains("Lira\nLira main");
  }

  @Test
  void a_late_reply_that_is_reworded_changes_what_was_offered() {
    Member.Typed late = twoTypedAnswers();
    trader.rewords(late, "Lira East");
    assertThat(channel.asks("Two answers").words()).contains("@Okello said: Lira East");
    trader.taps("Take the second");
    channel.thread("by @Okello: Lira East");
  }

  @Test
  void a_late_reply_that_is_deleted_leaves_the_first_answer() {
    trader.deletes(twoTypedAnswers());
    channel.thread("@Okello kept the first answer to “The name”.");
    assertThat(Tap.button(channel.thread("kept the first").payload, "Keep both")).isNull();
  }

  @Test
  void two_taps_at_once_are_settled_as_well() {
    facilitator.replies("Lira");
    facilitator.taps("Skip");
    Message permitted = channel.asks("Is it permitted?");
    ObjectNode asItStood = Json.copy(permitted.payload);
    facilitator.taps("Yes");
    channel.asks("On which day is it held?");
    Tap.stale(trader, permitted, asItStood, "No");
    assertThat(channel.asks("Two answers to “The permit”").words())
        .contains("@Amina said: Yes", "@Okello said: No");
    assertThat(Tap.button(channel.asks("Two answers").payload, "Keep both")).isNull();
    facilitator.taps("Take the second");
    assertThat(channel.thread("Is it permitted?").words()).contains("No\n@Okello");
  }

  @Test
  void the_same_answer_given_twice_is_one_answer() {
    facilitator.replies("Lira");
    facilitator.taps("Skip");
    Message permitted = channel.asks("Is it permitted?");
    ObjectNode asItStood = Json.copy(permitted.payload);
    facilitator.taps("Yes");
    channel.asks("On which day is it held?");
    Tap.stale(facilitator, permitted, asItStood, "Yes");
    channel.neverShows("Two answers");
  }

  @Test
  void an_answer_that_came_while_a_form_was_open_is_shown_to_who_sends_it() {
    Form form = trader.opens("Answer").fillsIn("What is the market called?", "Lira main");
    facilitator.replies("Lira");
    channel.asks("What is the story of Lira?");
    form.sends()
        .shows("@Amina said: Lira")
        .shows("@Okello said: Lira main")
        .shows("The same choice stands in the thread")
        .closes();
    channel.asks("Two answers to “The name”");
    facilitator.taps("Take the second");
    channel.thread("by @Okello: Lira main");
  }

  @Test
  void the_choice_between_two_answers_can_be_made_in_the_form() {
    Form form = trader.opens("Answer").fillsIn("What is the market called?", "Lira main");
    facilitator.replies("Lira");
    channel.asks("What is the story of Lira?");
    form.sends().shows("@Amina said: Lira").tapsWithoutChange("Take the second");
    channel.thread("by @Okello: Lira main");
  }

  @Test
  void a_page_that_was_filled_in_meanwhile_by_somebody_else_says_so() {
    Form form =
        trader.opens("Fill in as a form").fillsIn("What is the market called?", "Lira main");
    facilitator.replies("Lira");
    channel.asks("What is the story of Lira?");
    form.sends().shows("Somebody else answered while you were writing: The name.");
    channel.asks("Two answers to “The name”");
  }

  @Test
  void a_reply_written_before_the_question_was_asked_adds_to_the_answer_before() {
    twoTypedAnswers();
    channel.neverShows("What is the story of Lira?\n      Lira main");
  }

  @Test
  void talk_in_the_thread_of_a_choice_is_not_taken_for_an_answer_and_said_so_once() {
    facilitator.replies("Lira");
    facilitator.taps("Skip");
    channel.asks("Is it permitted?");
    trader.replies("I will ask my brother at the district");
    trader.replies("He is not answering his phone");
    assertThat(channel.posts("I took that for talk among you.")).isOne();
    channel.shows("1 of 11");
    trader.replies("yes");
    channel.asks("On which day is it held?");
  }

  @Test
  void talk_in_the_channel_and_in_other_threads_is_left_alone() {
    facilitator.says("Good morning everybody");
    int messages = channel.byBaraza().size();
    scenario.rest();
    assertThat(channel.byBaraza()).hasSize(messages);
    channel.shows("0 of 11");
  }

  @Test
  void a_picture_is_kept_with_the_answer_by_link() {
    trader.repliesWith("gate.jpg", "Lira");
    channel.asks("What is the story of Lira?");
    assertThat(channel.thread("What is the market called?").words()).contains("gate.jpg");
    trader.repliesWith("voice.m4a", "");
    channel.asks("Is it permitted?");
    channel.thread("voice.m4a");
  }

  @Test
  void a_picture_without_words_stays_with_the_answer_before_a_choice() {
    facilitator.replies("Lira");
    facilitator.replies("An old one");
    channel.asks("Is it permitted?");
    trader.repliesWith("permit.jpg", "");
    assertThat(channel.thread("permit.jpg").words()).contains("An old one");
    channel.asks("Is it permitted?");
  }

  @Test
  void what_baraza_says_itself_is_no_answer() {
    ObjectNode own = Json.object().put("type", "message").put("channel", channel.room.id);
    own.put("user", FakeSlack.BARAZA).put("bot_id", "B1").put("ts", scenario.slack.tick());
    own.put("thread_ts", channel.card().ts).put("text", "Lira").put("channel_type", "channel");
    trader.sends(own);
    channel.asks("What is the market called?");
    channel.shows("0 of 11");
  }
}
