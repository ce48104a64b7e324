package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Lanes;
import org.baraza.assistant.port.Records;
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
    assertThat(drains.gone).isEmpty();
    assertThat(drains.wantedSoon).isEmpty();
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
    assertThat(drains.gone).containsExactly(Set.of(TRADERS, FARMERS));
  }

  @Test
  void what_leaves_is_noted_with_what_was_put_down() {
    drains.whenTouched(
        (step, touched) -> {
          assertThat(step.lease(TRADERS, "us", NOON, NOON.plusSeconds(60))).isTrue();
          Dispatch first = step.next(TRADERS, 4).get(0);
          assertThat(step.sending(List.of(first), NOON)).containsExactly(card("hello"));
        });
    write(records -> records.outbox().post(TRADERS, "root", null, card("hello"), NOON));
    assertThat(drains.gone).containsExactly(Set.of(TRADERS));
    Dispatch sent = store.lanes().next(TRADERS, 4).get(0);
    assertThat(sent.inDoubtSince()).contains(NOON);
    assertThat(store.lanes().lease(TRADERS, "them", NOON, NOON.plusSeconds(60))).isFalse();
    assertThat(starting(sent, NOON)).as("read from its row").contains(card("hello"));
  }

  /** What a transaction reads of the lanes that it touched, and what others read after it. */
  private List<Dispatch> readWithin(Consumer<Records> work) {
    List<Dispatch> within = new ArrayList<>();
    drains.whenTouched((step, touched) -> within.addAll(step.next(TRADERS, 9)));
    write(work);
    assertThat(within).isEqualTo(store.lanes().next(TRADERS, 9));
    return within;
  }

  private void rootStands() {
    write(records -> records.outbox().post(TRADERS, "root", null, card("hello"), NOON));
    end(store.lanes().next(TRADERS, 4).get(0), "1.1");
  }

  @Test
  void a_transaction_knows_what_it_put_into_an_empty_lane_as_others_read_it() {
    rootStands();
    List<Dispatch> within =
        readWithin(
            records -> {
              records.outbox().update(TRADERS, "root", card("one"), NOON);
              records.outbox().post(TRADERS, "question", "root", card("which?"), NOON);
              records.outbox().update(TRADERS, "root", card("two"), NOON);
            });
    assertThat(within).extracting(Dispatch::key).containsExactly("question", "root");
    assertThat(starting(within.get(1), NOON)).contains(card("two"));
  }

  @Test
  void a_transaction_reads_a_lane_in_which_something_waited_before() {
    rootStands();
    write(records -> records.outbox().post(TRADERS, "first", "root", card("first"), NOON));
    assertThat(
            readWithin(
                records -> {
                  records.outbox().post(TRADERS, "second", "root", card("second"), NOON);
                  records.outbox().update(TRADERS, "root", card("new"), NOON);
                }))
        .extracting(Dispatch::key)
        .containsExactly("first", "second", "root");
  }

  @Test
  void a_transaction_reads_a_lane_where_something_cannot_go_yet() {
    assertThat(
            readWithin(
                records -> {
                  records.outbox().post(TRADERS, "root", null, card("hello"), NOON);
                  records.outbox().post(TRADERS, "question", "root", card("which?"), NOON);
                  records.outbox().update(TRADERS, "root", card("new"), NOON);
                }))
        .extracting(Dispatch::key)
        .containsExactly("root");
  }

  @Test
  void what_a_transaction_notes_as_on_its_way_is_noted_only_once() {
    rootStands();
    drains.whenTouched(
        (step, touched) -> {
          List<Dispatch> all = step.next(TRADERS, 9);
          assertThat(step.sending(all, NOON))
              .containsExactly(card("which?"), card("and why?"), card("new"));
          assertThat(step.sending(all, NOON)).as("tried by somebody").isEmpty();
          assertThat(step.next(TRADERS, 9)).allMatch(it -> it.inDoubtSince().isPresent());
          step.sent(
              TRADERS,
              List.of(new Lanes.Sent(all.get(0), "2.2"), new Lanes.Sent(all.get(2), "1.1")));
        });
    write(
        records -> {
          records.outbox().update(TRADERS, "root", card("new"), NOON);
          records.outbox().post(TRADERS, "question", "root", card("which?"), NOON);
          records.outbox().post(TRADERS, "why", "root", card("and why?"), NOON);
        });
    assertThat(store.lanes().next(TRADERS, 9)).extracting(Dispatch::key).containsExactly("why");
    assertThat(store.<Optional<String>>read(it -> it.posts().ts(TRADERS, "question")))
        .contains("2.2");
  }

  @Test
  void of_several_messages_those_before_a_settled_one_are_noted() {
    rootStands();
    for (String key : List.of("one", "two", "three")) {
      write(records -> records.outbox().post(TRADERS, key, "root", card(key), NOON));
    }
    List<Dispatch> read = store.lanes().next(TRADERS, 4);
    starting(read.get(1), NOON);
    assertThat(store.lanes().sending(read, NOON)).containsExactly(card("one"));
    assertThat(store.lanes().next(TRADERS, 4))
        .extracting(Dispatch::attempts)
        .containsExactly(1, 1, 0);
  }

  @Test
  void what_leaves_is_taken_back_with_a_transaction_that_fails_after_it() {
    AtomicInteger asked = new AtomicInteger();
    drains.whenTouched(
        (step, touched) -> {
          step.lease(TRADERS, "us", NOON, NOON.plusSeconds(60));
          if (asked.incrementAndGet() == 2) {
            throw new IllegalStateException(new SQLException("on purpose"));
          }
        });
    write(records -> records.outbox().post(TRADERS, "root", null, card("hello"), NOON));
    assertThatThrownBy(
            () -> write(records -> records.outbox().update(TRADERS, "root", card("new"), NOON)))
        .isInstanceOf(StoreFailure.class);
    assertThat(drains.gone).hasSize(1);
    assertThat(store.lanes().next(TRADERS, 4)).hasSize(1);
  }

  @Test
  void a_drainage_that_fails_does_not_undo_the_work() {
    drains.whenTouched(
        (step, touched) -> {
          throw new IllegalStateException("on purpose");
        });
    write(records -> records.outbox().post(TRADERS, "root", null, card("hello"), NOON));
    assertThat(store.lanes().next(TRADERS, 4)).hasSize(1);
    assertThat(drains.wantedSoon).containsExactly(Set.of(TRADERS));
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
