package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.baraza.scenario.Logs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database goes away while something that was due is being done. */
abstract class OutageContract extends StoreContract {
  private static final Instant LATER = NOON.plus(Duration.ofMinutes(1));

  private final AtomicInteger done = new AtomicInteger();
  private final List<Runnable> failures = new CopyOnWriteArrayList<>();
  private Instant time = NOON;

  /** Finds that the database cannot be used; it can be again once this has failed. */
  abstract void useWhileAway();

  @BeforeEach
  void beginAtNoon() {
    time = NOON;
    done.set(0);
    failures.clear();
  }

  private Scheduling scheduling() {
    return store.scheduling(
        () -> time, () -> time, Map.of("nudge", (id, due) -> tryIt()), lane -> tryIt());
  }

  private void tryIt() {
    if (!failures.isEmpty()) {
      failures.remove(0).run();
    }
    done.incrementAndGet();
  }

  @Test
  void a_moment_comes_again_and_the_outage_is_told_once() {
    write(records -> records.moments().set("nudge", "a", NOON));
    Scheduling scheduling = scheduling();
    failures.addAll(List.of(this::useWhileAway, this::useWhileAway));
    try (Logs logs = Logs.kept()) {
      scheduling.runDue();
      assertThat(done).hasValue(0);
      toldOnce(logs);
    }
    Instant again = scheduling.nextDue().orElseThrow();
    time = again;
    scheduling.runDue();
    assertThat(Duration.between(again, scheduling.nextDue().orElseThrow()))
        .as("the second wait is longer")
        .isGreaterThan(Duration.between(NOON, again));
    time = LATER;
    scheduling.runDue();
    assertThat(done).hasValue(1);
    assertThat(scheduling.nextDue()).isEmpty();
  }

  @Test
  void a_lane_is_looked_at_again_and_the_outage_is_told_once() {
    store.lanes().wakeAt(TRADERS, NOON);
    Scheduling scheduling = scheduling();
    failures.add(this::useWhileAway);
    try (Logs logs = Logs.kept()) {
      scheduling.runDueWakes();
      assertThat(done).hasValue(0);
      toldOnce(logs);
    }
    time = LATER;
    scheduling.runDueWakes();
    assertThat(done).hasValue(1);
  }

  @Test
  void house_keeping_goes_on_and_the_outage_is_told_once() throws Exception {
    write(records -> records.outbox().post(TRADERS, "root", null, card("left"), NOON));
    CountDownLatch swept = new CountDownLatch(1);
    failures.add(swept::countDown);
    Scheduling before = scheduling();
    before.start(1);
    assertThat(swept.await(20, TimeUnit.SECONDS)).isTrue();
    before.stop();
    assertThat(done).hasValue(1);
    Scheduling scheduling = scheduling();
    time = LATER;
    failures.add(this::useWhileAway);
    try (Logs logs = Logs.kept()) {
      scheduling.runDueWakes();
      assertThat(done).hasValue(1);
      toldOnce(logs);
    }
    time = LATER.plusSeconds(5);
    scheduling.runDueWakes();
    assertThat(done).hasValue(2);
  }

  @Test
  void what_fails_for_another_reason_is_told_with_that_reason() {
    write(records -> records.moments().set("nudge", "a", NOON));
    failures.add(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    try (Logs logs = Logs.kept()) {
      scheduling().runDue();
      assertThat(logs.lines())
          .filteredOn(OutageContract::isTrouble)
          .singleElement()
          .asString()
          .startsWith("WARN")
          .contains("IllegalStateException")
          .contains("\n");
    }
  }

  private static void toldOnce(Logs logs) {
    List<String> lines = logs.lines();
    assertThat(lines)
        .filteredOn(OutageContract::isTrouble)
        .singleElement()
        .asString()
        .startsWith("ERROR the database cannot be");
    assertThat(lines).as("no stack traces").noneMatch(it -> it.contains("\n"));
  }

  private static boolean isTrouble(String line) {
    return line.startsWith("WARN") || line.startsWith("ERROR");
  }
}
