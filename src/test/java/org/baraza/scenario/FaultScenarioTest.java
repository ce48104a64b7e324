package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack delivers twice, answers late, wrongly or not at all; strangers knock at the door. */
class FaultScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private static final String FIRST = "What is the market called?";
  private static final String SECOND = "What is the story of Lira?";

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @BeforeEach
  void begin() {
    facilitator.types("/baraza start every-kind");
    channel.asks(FIRST);
  }

  @Test
  void an_event_that_is_delivered_twice_counts_once_also_after_a_restart() {
    Member.Typed typed = facilitator.replies("Lira");
    channel.asks(SECOND);
    assertThat(facilitator.delivery(typed)).isEqualTo(200);
    scenario.restartsWith(TestPrompts.everyKindBook());
    assertThat(facilitator.delivery(typed)).isEqualTo(200);
    assertThat(channel.posts(SECOND)).isOne();
    assertThat(channel.posts("Is it permitted?")).isZero();
    channel.shows("1 of 11");
  }

  @Test
  void forged_and_stale_requests_are_refused_and_change_nothing() throws IOException {
    String body = "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev0\"}";
    String now = Long.toString(scenario.realTime.instant().getEpochSecond());
    assertThat(scenario.door.send(Door.JSON, body, now, "v0=" + "0".repeat(64)).statusCode())
        .isEqualTo(401);
    Member.Typed typed = facilitator.writesLate("forged by a replay");
    assertThat(facilitator.deliverySigned(typed, Duration.ofMinutes(-6))).isEqualTo(401);
    assertThat(facilitator.deliverySigned(typed, Duration.ofMinutes(2))).isEqualTo(401);
    channel.shows("0 of 11");
    assertThat(channel.posts("forged by a replay")).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"TOO_FAST", "TOO_FAST_IN_A_200"})
  void when_slack_has_had_enough_the_next_question_comes_after_the_time_that_it_names(Fault fault) {
    scenario.slack.goesWrong("chat.postMessage", fault);
    facilitator.replies("Lira");
    assertThat(channel.posts(SECOND)).isZero();
    scenario.waits(Duration.ofSeconds(29));
    assertThat(channel.posts(SECOND)).isZero();
    scenario.waits(Duration.ofSeconds(2));
    channel.asks(SECOND);
    assertThat(channel.posts(SECOND)).isOne();
  }

  @Test
  void when_slack_is_broken_the_next_question_comes_once_it_is_mended() {
    scenario.slack.goesWrong("chat.postMessage", Fault.BROKEN, Fault.BROKEN);
    facilitator.replies("Lira");
    assertThat(channel.posts(SECOND)).isZero();
    scenario.waits(Duration.ofSeconds(1));
    scenario.waits(Duration.ofSeconds(5));
    channel.asks(SECOND);
    assertThat(channel.posts(SECOND)).isOne();
  }

  @Test
  void a_message_that_slack_took_before_it_broke_is_found_and_not_posted_twice() {
    theQuestionStandsOnceAfter(Fault.BROKEN_AFTERWARDS);
  }

  @Test
  void a_message_that_slack_took_before_the_connection_dropped_is_found_and_not_posted_twice() {
    theQuestionStandsOnceAfter(Fault.DROPPED);
  }

  @Test
  void a_message_that_slack_took_too_slowly_is_found_and_not_posted_twice() {
    theQuestionStandsOnceAfter(Fault.SLOW);
  }

  private void theQuestionStandsOnceAfter(Fault fault) {
    scenario.slack.goesWrong("chat.postMessage", fault);
    facilitator.replies("Lira");
    channel.asks(SECOND);
    int looks = scenario.slack.calls("conversations.replies");
    scenario.waits(Duration.ofSeconds(2));
    assertThat(channel.posts(SECOND)).isOne();
    assertThat(scenario.slack.calls("conversations.replies")).isEqualTo(looks + 1);
    facilitator.taps("Skip");
    channel.asks("Is it permitted?");
  }

  @Test
  void a_reply_to_a_question_in_doubt_is_asked_for_again_and_then_counts() {
    scenario.slack.goesWrong("chat.postMessage", Fault.DROPPED);
    facilitator.replies("Lira");
    channel.asks(SECOND);
    Member.Typed typed = trader.writesLate("It began under a tree");
    assertThat(trader.delivery(typed)).isEqualTo(503);
    scenario.waits(Duration.ofSeconds(2));
    trader.arrives(typed);
    channel.asks("Is it permitted?");
    assertThat(channel.posts("It began under a tree")).isOne();
  }

  @Test
  void a_card_that_could_not_be_redrawn_is_redrawn_later() {
    scenario.slack.goesWrong("chat.update", Fault.BROKEN);
    facilitator.replies("Lira");
    channel.asks(SECOND);
    scenario.waits(Duration.ofSeconds(3));
    channel.shows("1 of 11");
    channel.thread("Lira\n@Amina");
  }

  @Test
  void a_channel_that_is_gone_keeps_nobody_else_waiting() {
    Channel other = scenario.channel();
    channel.room.gone = true;
    facilitator.replies("Lira");
    other.facilitator().types("/baraza start every-kind");
    other.asks(FIRST);
    scenario.waits(Duration.ofMinutes(1));
    int posts = scenario.slack.calls("chat.postMessage");
    scenario.waits(Duration.ofMinutes(10));
    assertThat(scenario.slack.calls("chat.postMessage")).as("nobody tries again").isEqualTo(posts);
  }

  @Test
  void what_was_said_in_an_archived_channel_is_kept_for_when_it_is_opened_again() {
    channel.room.archived = true;
    facilitator.replies("Lira");
    scenario.waits(Duration.ofMinutes(1));
    channel.room.archived = false;
    facilitator.sends(
        Json.object().put("type", "channel_unarchive").put("channel", channel.room.id));
    facilitator.types("/baraza continue");
    channel.asks(SECOND);
    channel.shows("1 of 11");
  }

  @Test
  void two_answers_at_the_same_moment_are_both_kept() throws Exception {
    Member.Typed one = facilitator.writesLate("Lira");
    Member.Typed other = trader.writesLate("Lira main");
    atOnce(() -> facilitator.delivery(one), () -> trader.delivery(other));
    scenario.rest();
    channel.thread("Two answers to “The name”");
    assertThat(channel.posts("Two answers to “The name”")).isOne();
    assertThat(channel.everything()).contains("said: Lira\n").contains("said: Lira main\n");
    assertThat(channel.posts("What is the story of")).isOne();
  }

  @Test
  void two_taps_of_the_same_moment_on_the_same_button_count_once() throws Exception {
    facilitator.replies("Lira");
    facilitator.taps("Skip");
    Message permitted = channel.asks("Is it permitted?");
    Callable<Integer> tap =
        () -> {
          Tap.stale(facilitator, permitted, permitted.payload, "Yes");
          return 200;
        };
    atOnce(tap, tap);
    scenario.rest();
    assertThat(channel.posts("On which day is it held?")).isOne();
    channel.neverShows("Two answers");
    channel.shows("2 of 12");
  }

  private static void atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    CyclicBarrier start = new CyclicBarrier(2);
    try {
      List<Future<Integer>> answers =
          two.invokeAll(
              List.of(
                  () -> {
                    start.await(10, TimeUnit.SECONDS);
                    return one.call();
                  },
                  () -> {
                    start.await(10, TimeUnit.SECONDS);
                    return other.call();
                  }));
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    } finally {
      two.shutdownNow();
    }
  }
}
