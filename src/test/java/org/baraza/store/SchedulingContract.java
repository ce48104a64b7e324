package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.people.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SchedulingContract extends StoreContract {
  private final List<String> happened = new CopyOnWriteArrayList<>();
  private final List<Place> looked = new CopyOnWriteArrayList<>();
  Instant peoplesTime = NOON;
  private Instant realTime = NOON;
  private MomentHandler handler = (id, due) -> {};
  private Runnable whenLooked = () -> {};

  @BeforeEach
  void beginAtNoon() {
    peoplesTime = NOON;
    realTime = NOON;
    happened.clear();
    looked.clear();
    handler = (id, due) -> {};
    whenLooked = () -> {};
  }

  Scheduling scheduling() {
    MomentHandler nudge =
        (id, due) -> {
          happened.add(id + " " + due);
          handler.handle(id, due);
        };
    return store.scheduling(
        () -> peoplesTime,
        () -> realTime,
        Map.of("nudge", nudge),
        lane -> {
          looked.add(lane);
          whenLooked.run();
        });
  }

  void set(String id, Instant at) {
    write(records -> records.moments().set("nudge", id, at));
  }

  static Instant later(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  @Test
  void moments_come_in_their_order_once_their_time_has_come() {
    set("b", later(2));
    set("a", later(1));
    set("c", later(3));
    Scheduling scheduling = scheduling();
    assertThat(scheduling.runDue()).isZero();
    assertThat(scheduling.nextDue()).contains(later(1));
    peoplesTime = later(2);
    assertThat(scheduling.runDue()).isEqualTo(2);
    assertThat(happened).containsExactly("a " + later(1), "b " + later(2));
    assertThat(scheduling.nextDue()).contains(later(3));
    assertThat(scheduling.runDue()).isZero();
  }

  @Test
  void a_moment_that_is_moved_comes_once_at_its_new_time() {
    set("a", later(1));
    set("a", later(5));
    Scheduling scheduling = scheduling();
    assertThat(scheduling.nextDue()).contains(later(5));
    peoplesTime = later(4);
    assertThat(scheduling.runDue()).isZero();
    peoplesTime = later(5);
    assertThat(scheduling.runDue()).isEqualTo(1);
  }

  @Test
  void a_moment_that_is_cancelled_does_not_come() {
    set("a", later(1));
    write(records -> records.moments().cancel("nudge", "a"));
    write(records -> records.moments().cancel("nudge", "never-set"));
    Scheduling scheduling = scheduling();
    peoplesTime = later(9);
    assertThat(scheduling.nextDue()).isEmpty();
    assertThat(scheduling.runDue()).isZero();
  }

  @Test
  void what_a_failed_transaction_did_to_moments_is_undone() {
    set("a", later(1));
    set("b", later(1));
    assertThatThrownBy(
            () ->
                write(
                    records -> {
                      records.moments().set("nudge", "a", later(7));
                      records.moments().cancel("nudge", "b");
                      records.moments().set("nudge", "c", later(1));
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");
    peoplesTime = later(1);
    assertThat(scheduling().runDue()).isEqualTo(2);
    assertThat(happened).containsExactlyInAnyOrder("a " + later(1), "b " + later(1));
  }

  @Test
  void a_moment_may_set_itself_again_while_it_runs() {
    set("a", later(1));
    handler = (id, due) -> set(id, due.plus(Duration.ofMinutes(10)));
    Scheduling scheduling = scheduling();
    peoplesTime = later(1);
    assertThat(scheduling.runDue()).isEqualTo(1);
    assertThat(scheduling.nextDue()).contains(later(11));
    peoplesTime = later(30);
    assertThat(scheduling.runDue()).isEqualTo(2);
    assertThat(happened).containsExactly("a " + later(1), "a " + later(11), "a " + later(21));
  }

  @Test
  void a_moment_that_cancels_itself_while_it_runs_does_not_come_again() {
    set("a", later(1));
    handler = (id, due) -> write(records -> records.moments().cancel("nudge", id));
    peoplesTime = later(1);
    assertThat(scheduling().runDue()).isEqualTo(1);
    assertThat(scheduling().nextDue()).isEmpty();
  }

  @Test
  void a_moment_that_fails_is_tried_again_later() {
    set("a", later(1));
    List<String> failures = new ArrayList<>(List.of("first"));
    handler =
        (id, due) -> {
          if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.remove(0) + " on purpose");
          }
        };
    Scheduling scheduling = scheduling();
    peoplesTime = later(1);
    assertThat(scheduling.runDue()).isEqualTo(1);
    assertThat(scheduling.runDue()).isZero();
    Instant again = scheduling.nextDue().orElseThrow();
    assertThat(again).isAfter(later(1));
    peoplesTime = again;
    assertThat(scheduling.runDue()).isEqualTo(1);
    assertThat(happened).containsExactly("a " + later(1), "a " + later(1));
    assertThat(scheduling.nextDue()).isEmpty();
  }

  @Test
  void moments_outlive_a_restart() {
    set("a", later(1));
    restart();
    peoplesTime = later(1);
    assertThat(scheduling().runDue()).isEqualTo(1);
  }

  @Test
  void one_moment_set_by_many_at_once_comes_once() throws Exception {
    atOnce(
        8,
        () -> {
          set("a", later(1));
          return true;
        });
    peoplesTime = later(1);
    assertThat(scheduling().runDue()).isEqualTo(1);
    assertThat(column("select task_instance from moment_task")).isEmpty();
  }

  @Test
  void a_lane_is_looked_at_again_at_its_time_in_real_time() {
    store.lanes().wakeAt(TRADERS, later(1));
    store.lanes().wakeAt(ELSEWHERE, later(1));
    store.lanes().wakeAt(TRADERS, later(2));
    Scheduling scheduling = scheduling();
    peoplesTime = later(60);
    scheduling.runDueWakes();
    assertThat(looked).isEmpty();
    realTime = later(1);
    scheduling.runDueWakes();
    assertThat(looked).containsExactly(ELSEWHERE);
    realTime = later(2);
    scheduling.runDueWakes();
    assertThat(looked).containsExactly(ELSEWHERE, TRADERS);
  }

  @Test
  void lanes_that_were_left_are_swept_up() {
    write(
        records -> {
          records.outbox().post(TRADERS, "root", null, card("left by a kill"), NOON);
          records.outbox().post(FARMERS, "root", null, card("being drained"), NOON);
          records.outbox().post(ELSEWHERE, "root", null, card("put off"), NOON);
        });
    store.lanes().lease(FARMERS, "another", NOON, later(1));
    store.lanes().wakeAt(ELSEWHERE, later(3));
    scheduling().sweep();
    assertThat(looked).containsExactly(TRADERS);
    looked.clear();
    realTime = later(1);
    scheduling().sweep();
    assertThat(looked).containsExactly(TRADERS, FARMERS);
  }

  @Test
  void what_is_no_longer_needed_is_tidied_away() {
    write(records -> records.claims().claim("T1", "old", NOON.minus(Duration.ofHours(26))));
    write(records -> records.claims().claim("T1", "young", NOON.minus(Duration.ofHours(24))));
    assertThat(scheduling().tidy()).isEqualTo(1);
  }

  @Test
  void a_moment_that_ran_at_a_kill_comes_again() {
    set("a", later(1));
    write("update moment_task set picked = true, last_heartbeat = execution_time");
    restart();
    Scheduling scheduling = scheduling();
    peoplesTime = later(1);
    assertThat(scheduling.runDue()).isZero();
    peoplesTime = later(2);
    assertThat(scheduling.runDue()).isEqualTo(1);
  }

  @Test
  void a_moment_without_a_handler_waits_for_one() {
    write(records -> records.moments().set("unheard-of", "a", later(1)));
    Scheduling scheduling = scheduling();
    peoplesTime = later(1);
    assertThat(scheduling.runDue()).isZero();
    assertThat(scheduling.nextDue()).isPresent();
  }

  @Test
  void once_started_it_runs_by_itself_until_it_is_stopped() throws Exception {
    CountDownLatch came = new CountDownLatch(2);
    handler = (id, due) -> came.countDown();
    whenLooked = came::countDown;
    write(records -> records.outbox().post(TRADERS, "root", null, card("left"), NOON));
    set("a", later(0));
    Scheduling scheduling = scheduling();
    scheduling.start(1);
    assertThat(came.await(20, TimeUnit.SECONDS)).isTrue();
    scheduling.stop();
    set("b", later(0));
    assertThat(happened).containsExactly("a " + NOON);
    assertThat(looked).containsExactly(TRADERS);
  }

  @Test
  void several_moments_are_handled_side_by_side_where_that_was_asked_for() throws Exception {
    CountDownLatch meeting = new CountDownLatch(2);
    List<Boolean> met = new CopyOnWriteArrayList<>();
    CountDownLatch handled = new CountDownLatch(2);
    handler =
        (id, due) -> {
          meeting.countDown();
          met.add(awaited(meeting));
          handled.countDown();
        };
    set("a", later(0));
    set("b", later(0));
    Scheduling scheduling = scheduling();
    scheduling.start(2);
    assertThat(handled.await(20, TimeUnit.SECONDS)).isTrue();
    scheduling.stop();
    assertThat(met).containsExactly(true, true);
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
