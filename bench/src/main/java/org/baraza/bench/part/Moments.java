package org.baraza.bench.part;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.assistant.card.Card;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;
import org.baraza.store.Scheduling;
import org.baraza.store.Store;
import org.baraza.store.StoreOptions;

/** What it costs to find and handle what is due, among few that wait and among very many. */
public final class Moments implements Part {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final int DUE = 10_000;
  private static final int MODELS = 500;

  /** As the app does. */
  private static final int MOMENTS_AT_ONCE = 4;

  @Override
  public void run(Ground ground, Table table) throws Exception {
    for (int waiting : new int[] {10_000, 1_000_000}) {
      measure(ground.data("moments-" + waiting).resolve("baraza.db"), waiting, table);
    }
  }

  private static void measure(Path file, int waiting, Table table)
      throws SQLException, InterruptedException {
    AtomicReference<Instant> now = new AtomicReference<>(NOON.minusSeconds(60));
    InstantSource clock = now::get;
    String row = "Moments, %,d waiting".formatted(waiting);
    prepare(file, waiting);
    try (Store store = Store.open(StoreOptions.sqlite(file), () -> UUID.randomUUID().toString())) {
      CountDownLatch left = new CountDownLatch(DUE);
      Scheduling scheduling =
          store.scheduling(
              clock,
              InstantSource.system(),
              Map.of(
                  "due",
                  (id, due) -> {
                    post(store, id);
                    left.countDown();
                  }),
              lane -> {});
      store.write(
          records -> {
            for (int number = 0; number < DUE; number++) {
              records
                  .moments()
                  .set("due", "T" + number % 100 + "/C" + number % 2_000 + "/" + number, NOON);
            }
            return DUE;
          });
      long since = System.nanoTime();
      for (int look = 0; look < 100; look++) {
        scheduling.nextDue();
      }
      table.add(row, "finding ms", (System.nanoTime() - since) / 1e6 / 100);
      now.set(NOON);
      since = System.nanoTime();
      scheduling.start(MOMENTS_AT_ONCE);
      left.await();
      double seconds = (System.nanoTime() - since) / 1e9;
      scheduling.stop();
      table.add(row, "handled/s", DUE / seconds);
      table.add(row, "s for all due", seconds);
    }
  }

  /** A message for each, as a nudge writes it. */
  private static void post(Store store, String id) {
    String[] parts = id.split("/", 3);
    Place place = new Place(parts[0], parts[1]);
    store.write(
        records -> {
          records
              .outbox()
              .post(
                  place,
                  "nudge/" + id,
                  null,
                  Card.of(Prose.plain("The price list is due today.")),
                  NOON);
          return id;
        });
  }

  /** Some moments as the app writes them, a minute apart from tomorrow on; the rest are copies. */
  private static void prepare(Path file, int waiting) throws SQLException {
    try (Store store = Store.open(StoreOptions.sqlite(file), () -> UUID.randomUUID().toString())) {
      store.write(
          records -> {
            for (int number = 0; number < MODELS; number++) {
              Instant at = NOON.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(number));
              records.moments().set("later", "model/" + number, at);
            }
            return MODELS;
          });
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute("pragma synchronous = off");
      sql.execute("begin");
      sql.execute(
          """
          create temp table copy as
          with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
          select i from n
          """
              .formatted(waiting / MODELS - 1));
      sql.execute(
          """
          insert into moment_task
          select t.task_name, t.task_instance || '-' || c.i, t.task_data, t.execution_time, t.picked,
                 t.picked_by, t.last_success, t.last_failure, t.consecutive_failures,
                 t.last_heartbeat, t.version
          from moment_task t join copy c
          """);
      sql.execute(
          """
          insert into moment
          select m.kind, m.id || '-' || c.i, m.due_at, m.ticket || '-' || c.i
          from moment m join copy c
          """);
      sql.execute("commit");
    }
  }
}
