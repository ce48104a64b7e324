package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class TransactionContract extends StoreContract {
  @Test
  void an_event_is_claimed_once_however_many_threads_bring_it() throws Exception {
    List<Boolean> claims =
        atOnce(16, () -> store.write(records -> records.claims().claim("T1", "Ev1", NOON)));
    assertThat(claims).containsOnlyOnce(true).hasSize(16);
  }

  @Test
  void two_workspaces_may_claim_events_of_the_same_id() {
    assertThat(store.<Boolean>write(records -> records.claims().claim("T1", "Ev1", NOON))).isTrue();
    assertThat(store.<Boolean>write(records -> records.claims().claim("T2", "Ev1", NOON))).isTrue();
  }

  @Test
  void old_claims_are_forgotten_and_young_ones_kept() {
    write(records -> records.claims().claim("T1", "old", NOON.minusSeconds(1)));
    write(records -> records.claims().claim("T1", "young", NOON));
    assertThat(store.<Integer>write(records -> records.claims().forgetBefore(NOON))).isEqualTo(1);
    assertThat(store.<Boolean>write(records -> records.claims().claim("T1", "young", NOON)))
        .isFalse();
  }

  @Test
  void a_transaction_that_fails_leaves_nothing_and_touches_no_lane() {
    assertThatThrownBy(
            () ->
                write(
                    records -> {
                      records.claims().claim("T1", "Ev1", NOON);
                      records.outbox().post(TRADERS, "root", null, card("hello"), NOON);
                      records.moments().set("nudge", "T1/p1", NOON);
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");
    assertThat(touched).isEmpty();
    assertThat(store.lanes().next(TRADERS, 4)).isEmpty();
    assertThat(column("select ticket from moment")).isEmpty();
    assertThat(column("select task_instance from moment_task")).isEmpty();
    assertThat(store.<Boolean>write(records -> records.claims().claim("T1", "Ev1", NOON))).isTrue();
  }

  @Test
  void a_commit_tells_once_which_lanes_it_put_something_into() {
    write(
        records -> {
          records.outbox().post(TRADERS, "root", null, card("hello"), NOON);
          records.outbox().update(TRADERS, "root", card("hello again"), NOON);
          records.outbox().post(FARMERS, "root", null, card("hello"), NOON);
        });
    write(records -> records.claims().claim("T1", "Ev1", NOON));
    assertThat(touched).containsExactly(Set.of(TRADERS, FARMERS));
  }

  @Test
  void a_listener_that_fails_does_not_make_a_commit_look_undone() {
    store.onTouched(
        lanes -> {
          throw new IllegalStateException("on purpose");
        });
    try {
      write(records -> records.outbox().post(TRADERS, "root", null, card("hello"), NOON));
    } finally {
      store.onTouched(touched::add);
    }
    assertThat(store.lanes().next(TRADERS, 4)).hasSize(1);
  }

  @Test
  void a_write_inside_a_write_is_refused_at_once() {
    assertThatThrownBy(
            () -> write(records -> write(inner -> inner.claims().claim("T1", "Ev1", NOON))))
        .isInstanceOf(StoreFailure.class);
  }

  @Test
  void a_reading_transaction_cannot_write() {
    assertThatThrownBy(() -> store.read(records -> records.claims().claim("T1", "Ev1", NOON)))
        .isInstanceOf(StoreFailure.class);
  }

  @Test
  void many_writers_to_one_lane_are_put_in_one_order() throws Exception {
    atOnce(
        8,
        () -> {
          IntStream.range(0, 5)
              .forEach(
                  at -> {
                    String key = Thread.currentThread().getName() + at;
                    write(records -> records.outbox().post(TRADERS, key, null, card(key), NOON));
                  });
          return true;
        });
    assertThat(column("select number from outbox where workspace = 'T1' order by number"))
        .hasSize(40)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_store_that_answers_is_healthy() {
    assertThat(store.healthy()).isTrue();
  }
}
