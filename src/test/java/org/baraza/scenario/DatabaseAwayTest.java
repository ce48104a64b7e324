package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.baraza.TestPrompts;
import org.baraza.store.EmbeddedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database is away for a while: nothing is lost, nobody waits long, and it comes back. */
class DatabaseAwayTest {
  private static final CutLine line = new CutLine(EmbeddedServer.port());

  @RegisterExtension
  static final Scenario scenario =
      Scenario.with(TestPrompts.everyKindBook(), EmbeddedServer.freshUrl(line.port()));

  private static final Duration BACK_WITHIN = Duration.ofMinutes(1);
  private static final String SORRY = "I cannot reach my records just now";
  private static final String SECOND = "What is the story of Lira?";

  @AfterAll
  static void close() {
    line.close();
  }

  @Test
  void the_log_has_one_line_when_it_goes_and_one_when_it_is_back() {
    try (Logs logs = Logs.kept()) {
      line.cut();
      try {
        for (int time = 0; time < 3; time++) {
          assertThat(scenario.door.page("/readyz").statusCode()).isEqualTo(503);
        }
      } finally {
        line.mend();
      }
      assertTimeoutPreemptively(BACK_WITHIN, DatabaseAwayTest::untilItIsBack);
      List<String> lines = logs.lines();
      assertThat(lines).filteredOn(it -> it.startsWith("ERROR")).hasSize(1);
      assertThat(lines).filteredOn(it -> it.startsWith("INFO the database can be")).hasSize(1);
      assertThat(lines).as("no stack traces").noneMatch(it -> it.contains("\n"));
    }
  }

  @Test
  void what_comes_meanwhile_is_refused_quickly_and_counts_when_it_comes_again() {
    Channel channel = scenario.channel();
    Member facilitator = channel.facilitator();
    facilitator.types("/baraza start every-kind");
    channel.asks("What is the market called?");
    assertThat(scenario.door.page("/readyz").statusCode()).isEqualTo(200);
    Member.Typed typed = facilitator.writesLate("Lira");
    line.cut();
    try {
      assertThat(facilitator.delivery(typed)).isEqualTo(503);
      facilitator.types("/baraza");
      facilitator.isTold(SORRY);
      assertThat(scenario.door.page("/readyz").statusCode()).isEqualTo(503);
      assertThat(scenario.door.page("/healthz").statusCode()).isEqualTo(200);
      assertThat(scenario.door.page("/metrics").body()).contains("baraza_lanes_messages NaN");
    } finally {
      line.mend();
    }
    assertTimeoutPreemptively(BACK_WITHIN, DatabaseAwayTest::untilItIsBack);
    facilitator.arrives(typed);
    channel.asks(SECOND);
    assertThat(channel.posts(SECOND)).isOne();
    assertThat(scenario.door.page("/readyz").statusCode()).isEqualTo(200);
    assertThat(scenario.door.page("/metrics").body())
        .contains("baraza_acknowledgements_seconds_count{kind=\"EventCallback\",status=\"503\"} 1")
        .contains("baraza_slack_calls_seconds_count{error=\"none\",method=\"chat.postMessage\"}")
        .contains("hikaricp_connections_active")
        .doesNotContain("Lira");
  }

  /** The first to ask finds the line mended; until then others are sent away. */
  private static void untilItIsBack() {
    while (scenario.door.page("/readyz").statusCode() != 200) {
      Thread.onSpinWait();
    }
  }
}
