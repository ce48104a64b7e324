package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Slack delivers too often, in the wrong order, too late, or from an older version. */
class DeliveryScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private static final String FIRST = "What is the market called?";
  private static final String SECOND = "What is the story of Lira?";
  private static final String THIRD = "Is it permitted?";
  private static final String GONE = "This no longer works here";

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @BeforeEach
  void begin() {
    facilitator.types("/baraza start every-kind");
    channel.asks(FIRST);
  }

  @Test
  void an_event_that_is_delivered_four_times_counts_once() {
    Member.Typed typed = facilitator.writesLate("Lira");
    for (int time = 0; time < 4; time++) {
      assertThat(facilitator.delivery(typed)).isEqualTo(200);
    }
    scenario.rest();
    channel.asks(SECOND);
    assertThat(channel.posts(SECOND)).isOne();
    channel.shows("1 of 11");
  }

  @Test
  void an_answer_that_was_written_before_the_next_question_goes_to_the_one_before() {
    Member.Typed first = facilitator.writesLate("Lira");
    Member.Typed second = trader.writesLate("Lira main");
    trader.arrives(second);
    channel.asks("What is the story of Lira main?");
    facilitator.arrives(first);
    channel.thread("Two answers to “The name”");
    assertThat(channel.posts(THIRD)).as("no story was told").isZero();
  }

  @Test
  void a_change_that_comes_before_its_message_is_asked_for_again_and_then_counts() {
    Member.Typed typed = facilitator.writesLate("Lora");
    Member.Typed change = facilitator.rewordsLate(typed, "Lira");
    assertThat(facilitator.delivery(change)).isEqualTo(503);
    facilitator.arrives(typed);
    channel.asks("What is the story of Lora?");
    facilitator.arrives(change);
    channel.thread("Lira\n@Amina");
    channel.shows("1 of 11");
  }

  @Test
  void a_deletion_that_comes_before_its_message_takes_it_back_in_the_end() {
    Member.Typed typed = facilitator.writesLate("Lira");
    Member.Typed deletion = facilitator.deletesLate(typed);
    assertThat(facilitator.delivery(deletion)).isEqualTo(503);
    facilitator.arrives(typed);
    channel.shows("1 of 11");
    facilitator.arrives(deletion);
    channel.shows("0 of 11");
  }

  @Test
  void a_change_of_what_never_came_is_not_asked_for_for_ever() {
    Member.Typed never = facilitator.writesLate("Lora");
    Member.Typed change = facilitator.rewordsLate(never, "Lira");
    scenario.waits(Duration.ofMinutes(11));
    assertThat(facilitator.delivery(change)).isEqualTo(200);
    Member.Typed elsewhere = trader.says("Good morning");
    trader.rewords(elsewhere, "Good evening");
    channel.shows("0 of 11");
  }

  @Test
  void taps_on_a_message_that_is_gone_still_count_and_hold_nothing_up() {
    Message question = channel.asks(FIRST);
    synchronized (scenario.slack) {
      channel.room.remove(question);
    }
    Tap.on(facilitator, question, "Skip");
    channel.asks("What is the story of");
    facilitator.replies("It began under a tree");
    channel.asks(THIRD);
  }

  @Test
  void a_button_of_an_older_version_says_that_it_no_longer_works() {
    Message question = channel.asks(FIRST);
    Tap.stale(facilitator, question, called(question, "Skip", "pass-over:1"), "Skip");
    facilitator.isTold(GONE);
    channel.shows("0 of 11");
    assertThat(channel.posts(SECOND)).isZero();
  }

  @Test
  void a_link_and_a_field_say_nothing_when_they_are_touched() {
    Message question = channel.asks(FIRST);
    ObjectNode drawn = called(question, "Skip", "read-more");
    ((ObjectNode) button(drawn, "Skip")).put("url", "https://baraza.example/");
    Tap.stale(facilitator, question, drawn, "Skip");
    assertThat(facilitator.whispers()).doesNotContain(GONE);
  }

  @Test
  void buttons_that_point_nowhere_change_nothing_and_are_answered() {
    Message question = channel.asks(FIRST);
    Message card = channel.card();
    String stood = channel.everything();
    for (Message message : List.of(question, card)) {
      for (JsonNode button : Json.all(message.payload, DeliveryScenarioTest::isButton)) {
        for (String value : List.of("", "x", "0/0/0", "conversation-9:9:9", "{\"a\":null}")) {
          String label = button.path("text").path("text").asText();
          ObjectNode drawn = Json.copy(message.payload);
          ((ObjectNode) button(drawn, label)).put("value", value);
          Tap.stale(facilitator, message, drawn, label);
        }
      }
    }
    scenario.rest();
    assertThat(channel.everything()).isEqualTo(stood);
    facilitator.isTold("find what this belongs to");
  }

  @Test
  void a_form_of_an_older_version_stays_open_and_says_so() {
    Form form = facilitator.opens("Answer").fillsIn(FIRST, "Lira");
    form.isCalled("answer-of-old").sends().saysAt(FIRST, GONE);
    channel.shows("0 of 11");
  }

  @Test
  void a_form_that_was_left_open_over_a_restart_counts_when_it_is_sent() {
    Form form = facilitator.opens("Answer").fillsIn(FIRST, "Lira");
    scenario.restartsWith(TestPrompts.everyKindBook());
    form.sends().isClosed();
    channel.asks(SECOND);
    channel.shows("1 of 11");
  }

  private static boolean isButton(JsonNode node) {
    return node.path("type").asText().equals("button");
  }

  private static JsonNode button(JsonNode drawn, String label) {
    JsonNode found = Tap.button(drawn, label);
    if (found == null) {
      throw new AssertionError("no button " + label);
    }
    return found;
  }

  /** The message as it stood, with a button that bears another action. */
  private static ObjectNode called(Message message, String label, String action) {
    ObjectNode drawn = Json.copy(message.payload);
    ((ObjectNode) button(drawn, label)).put("action_id", action);
    return drawn;
  }
}
