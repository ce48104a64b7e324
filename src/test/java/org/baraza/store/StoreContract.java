package org.baraza.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Lanes;
import org.baraza.assistant.port.Records;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What every test of the store begins with: an empty database, whichever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract {
  static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  static final Place TRADERS = new Place("T1", "C1");
  static final Place FARMERS = new Place("T1", "C2");
  static final Place ELSEWHERE = new Place("T2", "C1");

  private static final List<String> TABLES =
      List.of(
          "claim",
          "installation",
          "install_attempt",
          "stand",
          "office",
          "home",
          "deed",
          "deletion",
          "plan",
          "dismissal",
          "list_version",
          "commitment",
          "answer",
          "conversation",
          "nudge",
          "preference",
          "outbox",
          "post",
          "lane_lease",
          "moment",
          "moment_task",
          "wake",
          "wake_task");

  private final AtomicInteger ids = new AtomicInteger();
  final Drains drains = new Drains();
  private StoreOptions options;
  private Door door;
  Store store;

  /** A database that nobody has used. */
  abstract StoreOptions freshDatabase() throws Exception;

  @BeforeAll
  void openTheDatabase() throws Exception {
    options = freshDatabase();
    openStore();
  }

  @AfterAll
  void closeTheDatabase() {
    store.close();
  }

  @BeforeEach
  void emptyTheTables() {
    door.write(
        transaction -> {
          TABLES.forEach(table -> transaction.sql().execute("delete from " + table));
          return true;
        });
    drains.clear();
  }

  private void openStore() {
    door = new Door(Dialect.open(options), () -> "id-" + ids.incrementAndGet());
    store = new Store(door);
    store.drainedBy(drains);
  }

  /** The same database as another process has it open. */
  Store another() {
    return new Store(new Door(Dialect.open(options), () -> "other-id-" + ids.incrementAndGet()));
  }

  void restart() {
    store.close();
    openStore();
  }

  /** Notes one message as on its way. */
  Optional<Card> starting(Dispatch dispatch, Instant now) {
    return store.lanes().sending(List.of(dispatch), now).stream().findFirst();
  }

  /** Notes one message as sent. */
  void end(Dispatch dispatch, String ts) {
    store.lanes().sent(dispatch.lane(), List.of(new Lanes.Sent(dispatch, ts)));
  }

  void write(Consumer<Records> work) {
    store.write(
        records -> {
          work.accept(records);
          return true;
        });
  }

  void write(String sql) {
    door.write(transaction -> transaction.sql().execute(sql));
  }

  <T> Optional<T> maybe(Function<Records, Optional<T>> look) {
    return store.read(look);
  }

  <T> List<T> several(Function<Records, List<T>> look) {
    return store.read(look);
  }

  /** All values of a query's first column. */
  List<String> column(String sql) {
    return door.read(transaction -> transaction.sql().createQuery(sql).mapTo(String.class).list());
  }

  static Card card(String text) {
    return Card.of(Prose.plain(text));
  }

  /** Does the same many times at once; returns what came of each. */
  static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(Collections.nCopies(times, work))) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
