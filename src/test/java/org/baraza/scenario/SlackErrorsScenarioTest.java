package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack says no: each sort of no holds up what it must, and nothing else. */
class SlackErrorsScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private static final String FIRST = "What is the market called?";
  private static final String SECOND = "What is the story of Lira?";
  private static final String POST = "chat.postMessage";

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();

  @BeforeEach
  void begin() {
    facilitator.types("/baraza start every-kind");
    channel.asks(FIRST);
  }

  @Test
  void while_slack_breaks_in_one_channel_another_goes_on() {
    Member elsewhere = scenario.channel().facilitator();
    int burst = 6;
    scenario.slack.goesWrongIn(
        channel.room, Collections.nCopies(burst, Fault.BROKEN).toArray(Fault[]::new));
    facilitator.replies("Lira");
    elsewhere.types("/baraza start every-kind");
    elsewhere.channel.asks(FIRST);
    elsewhere.replies("Lira");
    elsewhere.channel.asks(SECOND);
    elsewhere.replies("It began under a tree");
    elsewhere.channel.asks("Is it permitted?");
    assertThat(channel.posts(SECOND)).isZero();
    for (int minute = 0; minute < burst; minute++) {
      scenario.waits(Duration.ofMinutes(1));
    }
    channel.asks(SECOND);
    channel.shows("1 of 11");
    assertThat(channel.posts(SECOND)).isOne();
  }

  @Test
  void without_a_good_token_all_waits_until_the_app_is_mended() {
    scenario.slack.goesWrong(POST, Fault.NO_TOKEN, Fault.NO_TOKEN);
    facilitator.replies("Lira");
    scenario.waits(Duration.ofMinutes(9));
    assertThat(scenario.slack.calls(POST)).as("it is not tried all the time").isPositive();
    assertThat(channel.posts(SECOND)).isZero();
    scenario.waits(Duration.ofMinutes(2));
    assertThat(channel.posts(SECOND)).isZero();
    scenario.waits(Duration.ofMinutes(11));
    channel.asks(SECOND);
    assertThat(channel.posts(SECOND)).isOne();
  }

  @Test
  void a_message_that_slack_never_takes_is_set_aside_and_reported_and_its_lane_goes_on() {
    try (Logs logs = Logs.kept()) {
      double before = refused();
      scenario.slack.goesWrong(POST, Fault.TOO_LONG);
      facilitator.replies("Lira");
      channel.shows("1 of 11");
      assertThat(channel.posts(SECOND)).isZero();
      assertThat(refused()).isEqualTo(before + 1);
      assertThat(logs.lines()).anyMatch(line -> line.matches("ERROR .* refused .*msg_too_long.*"));
      facilitator.types("/baraza continue");
      channel.asks(SECOND);
      facilitator.replies("It began under a tree");
      channel.asks("Is it permitted?");
    }
  }

  /** Those who run Baraza see how many were set aside. */
  private static double refused() {
    return scenario
        .door
        .page("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("baraza_lanes_refused "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .findFirst()
        .orElseThrow();
  }
}
