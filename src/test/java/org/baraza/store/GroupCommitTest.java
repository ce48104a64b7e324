package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
  @TempDir Path folder;

  private final ExecutorService people = Executors.newCachedThreadPool();
  private final AtomicInteger begun = new AtomicInteger();
  private Door door;

  @BeforeEach
  void open() {
    door = new Door(Dialect.open(StoreOptions.sqlite(folder.resolve("baraza.db"))), () -> "id");
  }

  @AfterEach
  void close() {
    people.shutdownNow();
    door.close();
  }

  @Test
  void what_waits_is_committed_together_and_everybody_gets_their_own_result() {
    List<CompletableFuture<Integer>> results = together(claim("a"), claim("b"), claim("c"));
    assertThat(results).allSatisfy(result -> assertThat(result.join()).isEqualTo(1));
    assertThat(claims()).containsExactly("a", "b", "c");
    assertThat(begun).hasValue(3);
  }

  @Test
  void work_that_fails_among_others_takes_back_what_it_did_and_nothing_else() {
    List<CompletableFuture<Integer>> results = together(claim("a"), failingAfter("b"), claim("c"));
    assertThatThrownBy(results.get(1)::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("on purpose");
    assertThat(results.get(2).join()).isEqualTo(1);
    assertThat(claims()).containsExactly("a", "c");
  }

  @Test
  void the_first_that_fails_does_not_hold_up_those_behind_it() {
    List<CompletableFuture<Integer>> results = together(failingAfter("a"), claim("b"), claim("c"));
    assertThatThrownBy(results.get(0)::join).hasRootCauseMessage("on purpose");
    assertThat(claims()).containsExactly("b", "c");
  }

  @Test
  void a_batch_that_cannot_be_committed_is_done_one_by_one() {
    Function<Transaction, Integer> orphan =
        transaction -> {
          begun.incrementAndGet();
          transaction.sql().execute("pragma defer_foreign_keys = 1");
          return transaction
              .sql()
              .execute(
                  """
                  insert into answer
                    (workspace, channel, conversation, id, number, question, said, said_by,
                     said_at, attachments, status)
                  values ('T1', 'C1', 'nowhere', 'a1', 1, 'q', '{}', 'U1', 0, '[]', 'current')
                  """);
        };
    List<CompletableFuture<Integer>> results = together(claim("a"), orphan, claim("c"));
    assertThat(results.get(0).join()).isEqualTo(1);
    assertThatThrownBy(results.get(1)::join).hasCauseInstanceOf(StoreFailure.class);
    assertThat(results.get(2).join()).isEqualTo(1);
    assertThat(claims()).containsExactly("a", "c");
    assertThat(begun).hasValue(6);
  }

  @Test
  void whoever_is_interrupted_still_hears_what_became_of_the_work() {
    Thread.currentThread().interrupt();
    assertThat(door.<Integer>write(claim("a"))).isEqualTo(1);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(claims()).containsExactly("a");
  }

  @Test
  void nobody_is_left_waiting_when_many_write_at_once() throws Exception {
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    for (int number = 0; number < 400; number++) {
      Function<Transaction, Integer> work = claim("event-" + number);
      results.add(CompletableFuture.supplyAsync(() -> door.write(work), people));
    }
    results.forEach(CompletableFuture::join);
    assertThat(claims()).hasSize(400);
  }

  @Test
  @Timeout(30)
  void what_can_wait_goes_with_the_next_that_cannot() {
    try (Door lingering = lingering()) {
      CompletableFuture<Integer> patient = behind(lingering, "a");
      while (lingering.waiting() < 1) {
        Thread.onSpinWait();
      }
      assertThat(lingering.<Integer>write(claim("b"))).isEqualTo(1);
      assertThat(patient.join()).isEqualTo(1);
    }
  }

  @Test
  @Timeout(30)
  void some_that_can_wait_are_company_enough() {
    try (Door lingering = lingering()) {
      List<CompletableFuture<Integer>> patient =
          Stream.of("a", "b", "c", "d").map(id -> behind(lingering, id)).toList();
      assertThat(patient).allSatisfy(one -> assertThat(one.join()).isEqualTo(1));
    }
  }

  /** Longer than any test waits. */
  private Door lingering() {
    Dialect dialect = Dialect.open(StoreOptions.sqlite(folder.resolve("lingering.db")));
    return new Door(dialect, () -> "id", Duration.ofHours(1));
  }

  private CompletableFuture<Integer> behind(Door way, String id) {
    Function<Transaction, Integer> work = claim(id);
    return CompletableFuture.supplyAsync(() -> way.writeBehind(work), people);
  }

  @Test
  void what_is_written_patiently_goes_behind_what_somebody_waits_for() {
    List<String> order = new CopyOnWriteArrayList<>();
    CompletableFuture<Void> leading = new CompletableFuture<>();
    Function<Transaction, Boolean> leader =
        transaction -> {
          leading.complete(null);
          awaitWaiting(2);
          return order.add("leader");
        };
    CompletableFuture<?> first = CompletableFuture.runAsync(() -> door.write(leader), people);
    leading.join();
    CompletableFuture<?> moment =
        CompletableFuture.runAsync(
            () -> door.patiently(() -> door.write(transaction -> order.add("moment"))), people);
    awaitWaiting(1);
    CompletableFuture<?> person =
        CompletableFuture.runAsync(() -> door.write(transaction -> order.add("person")), people);
    CompletableFuture.allOf(first, moment, person).join();
    assertThat(order).containsExactly("leader", "person", "moment");
  }

  private Function<Transaction, Integer> claim(String id) {
    return transaction -> {
      begun.incrementAndGet();
      return transaction
          .sql()
          .createUpdate("insert into claim (workspace, event_id, claimed_at) values ('T1', :id, 0)")
          .bind("id", id)
          .execute();
    };
  }

  private Function<Transaction, Integer> failingAfter(String id) {
    return transaction -> {
      int claimed = claim(id).apply(transaction);
      throw new IllegalStateException(claimed == 1 ? "on purpose" : "not claimed");
    };
  }

  /** The first begins, and comes to its end only when the others wait behind it, in this order. */
  private List<CompletableFuture<Integer>> together(
      Function<Transaction, Integer> first,
      Function<Transaction, Integer> second,
      Function<Transaction, Integer> third) {
    CompletableFuture<Void> leading = new CompletableFuture<>();
    Function<Transaction, Integer> patient =
        transaction -> {
          leading.complete(null);
          awaitWaiting(begun.get() > 0 ? 0 : 2);
          return first.apply(transaction);
        };
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    results.add(CompletableFuture.supplyAsync(() -> door.write(patient), people));
    leading.join();
    results.add(CompletableFuture.supplyAsync(() -> door.write(second), people));
    awaitWaiting(1);
    results.add(CompletableFuture.supplyAsync(() -> door.write(third), people));
    CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
        .exceptionally(failed -> null)
        .join();
    return results;
  }

  private void awaitWaiting(int people) {
    while (door.waiting() < people) {
      Thread.onSpinWait();
    }
  }

  private List<String> claims() {
    return door.read(
        transaction ->
            transaction
                .sql()
                .createQuery("select event_id from claim order by event_id")
                .mapTo(String.class)
                .list());
  }
}
