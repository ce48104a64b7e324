package org.baraza.bench.part;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.assistant.card.Card;
import org.baraza.bench.seed.LaterMoments;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;
import org.baraza.store.Scheduling;
import org.baraza.store.Store;
import org.baraza.store.StoreOptions;

/** What it costs to find and handle what is due, among few that wait and among very many. */
public final class Moments implements Part {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final int DUE = 10_000;

  /** As the app does. */
  private static final int MOMENTS_AT_ONCE = 16;

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
    LaterMoments.fill(file, NOON, waiting);
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
}
