package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

  private static final Duration PATIENCE_OF_SLACK = Duration.ofSeconds(3);
  private static final String SORRY = "I cannot reach my records just now";
  private static final String SECOND = "What is the story of Lira?";

  @AfterAll
  static void close() {
    line.close();
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
      long before = System.nanoTime();
      assertThat(facilitator.delivery(typed)).isEqualTo(503);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE_OF_SLACK);
      facilitator.types("/baraza");
      facilitator.isTold(SORRY);
      assertThat(scenario.door.page("/readyz").statusCode()).isEqualTo(503);
      assertThat(scenario.door.page("/healthz").statusCode()).isEqualTo(200);
      assertThat(scenario.door.page("/metrics").body()).contains("baraza_lanes_messages NaN");
    } finally {
      line.mend();
    }
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
}
