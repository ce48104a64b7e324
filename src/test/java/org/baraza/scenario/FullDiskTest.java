package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.TestPrompts;
import org.baraza.store.FullDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The disk is full for a while: what comes is refused whole, and counts once there is room. */
class FullDiskTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private static final String SECOND = "What is the story of Lira";
  private static final String LONG = "x".repeat(2_000); // more than what a page keeps of a row

  @Test
  void what_comes_meanwhile_is_refused_and_counts_when_it_comes_again() {
    Channel channel = scenario.channel();
    Member facilitator = channel.facilitator();
    facilitator.types("/baraza start every-kind");
    channel.asks("What is the market called?");
    Channel other = scenario.channel();
    Member elsewhere = other.facilitator();
    elsewhere.types("/baraza start every-kind");
    other.asks("What is the market called?");
    Member.Typed typed = facilitator.writesLate("Lira " + LONG);
    scenario.disk(FullDisk.FULL);
    try {
      assertThat(facilitator.delivery(typed)).isEqualTo(503);
      fill(elsewhere);
      elsewhere.taps("Skip");
      elsewhere.isTold("I cannot reach my records just now");
    } finally {
      scenario.disk(FullDisk.ROOMY);
    }
    assertThat(channel.posts(SECOND)).isZero();
    facilitator.arrives(typed);
    channel.asks(SECOND);
    assertThat(channel.posts(SECOND)).isOne();
  }

  /** Pages that were begun have some room left. */
  private static void fill(Member somebody) {
    int tries = 0;
    while (somebody.delivery(somebody.writesLate("x")) == 200) {
      assertThat(++tries).isLessThan(200);
    }
  }
}
