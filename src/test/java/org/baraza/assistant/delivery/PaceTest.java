package org.baraza.assistant.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.baraza.assistant.delivery.Pace.Method;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Place LIRA = new Place("T1", "C1");
  private static final Place KASSALA = new Place("T1", "C2");

  private final Pace pace = new Pace(new Pace.Limits(3, Duration.ofSeconds(1), 60, 2));

  @Test
  void a_short_burst_goes_out_at_once_and_then_one_a_second() {
    for (int i = 0; i < 3; i++) {
      assertThat(pace.take(LIRA, Method.POST, NOON)).isZero();
    }
    assertThat(pace.take(LIRA, Method.POST, NOON)).isEqualTo(Duration.ofSeconds(1));
    assertThat(pace.take(LIRA, Method.POST, NOON.plusSeconds(1))).isZero();
    assertThat(pace.take(LIRA, Method.POST, NOON.plusSeconds(1))).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_quiet_channel_saves_up_no_more_than_a_burst() {
    Instant later = NOON.plusSeconds(3600);
    pace.take(LIRA, Method.POST, NOON);
    for (int i = 0; i < 3; i++) {
      assertThat(pace.take(LIRA, Method.POST, later)).isZero();
    }
    assertThat(pace.take(LIRA, Method.POST, later)).isPositive();
  }

  @Test
  void channels_do_not_wait_for_each_other() {
    for (int i = 0; i < 4; i++) {
      pace.take(LIRA, Method.POST, NOON);
    }
    assertThat(pace.take(KASSALA, Method.POST, NOON)).isZero();
  }

  @Test
  void the_channels_of_a_workspace_share_its_budget_for_a_method() {
    assertThat(pace.take(LIRA, Method.UPDATE, NOON)).isZero();
    assertThat(pace.take(KASSALA, Method.UPDATE, NOON)).isZero();
    assertThat(pace.take(KASSALA, Method.UPDATE, NOON)).isEqualTo(Duration.ofSeconds(30));
    assertThat(pace.take(KASSALA, Method.POST, NOON)).isZero();
    assertThat(pace.take(new Place("T2", "C2"), Method.UPDATE, NOON)).isZero();
  }

  @Test
  void leave_that_was_given_back_is_there_for_the_next_one() {
    pace.take(LIRA, Method.UPDATE, NOON);
    pace.take(LIRA, Method.UPDATE, NOON);
    pace.giveBack(LIRA, Method.UPDATE);
    assertThat(pace.take(LIRA, Method.UPDATE, NOON)).isZero();
    pace.giveBack(LIRA, Method.UPDATE);
    assertThat(pace.take(LIRA, Method.POST, NOON)).isZero();
    assertThat(pace.take(LIRA, Method.POST, NOON)).isZero();
    assertThat(pace.take(LIRA, Method.POST, NOON)).isEqualTo(Duration.ofSeconds(1));
    assertThat(pace.take(KASSALA, Method.UPDATE, NOON)).isZero();
    assertThat(pace.take(KASSALA, Method.UPDATE, NOON)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void lanes_that_wait_for_a_budget_get_a_moment_each() {
    useUpUpdates();
    assertThat(update("C2")).isEqualTo(Duration.ofSeconds(30));
    assertThat(update("C3")).isEqualTo(Duration.ofSeconds(60));
    assertThat(update("C4")).isEqualTo(Duration.ofSeconds(90));
    assertThat(pace.take(lane("C2"), Method.UPDATE, NOON.plusSeconds(30))).isZero();
    assertThat(pace.take(lane("C3"), Method.UPDATE, NOON.plusSeconds(60))).isZero();
  }

  @Test
  void who_waits_comes_before_who_asks_later() {
    useUpUpdates();
    update("C2");
    Instant then = NOON.plusSeconds(30);
    assertThat(pace.take(lane("C9"), Method.UPDATE, then)).isPositive();
    assertThat(pace.take(lane("C2"), Method.UPDATE, then)).isZero();
  }

  @Test
  void a_moment_that_nobody_comes_for_is_somebody_elses() {
    useUpUpdates();
    update("C2");
    assertThat(pace.take(lane("C9"), Method.UPDATE, NOON.plusSeconds(45))).isZero();
  }

  private void useUpUpdates() {
    update("C1");
    update("C1");
  }

  private Duration update(String channel) {
    return pace.take(lane(channel), Method.UPDATE, NOON);
  }

  private static Place lane(String channel) {
    return new Place("T1", channel);
  }
}
