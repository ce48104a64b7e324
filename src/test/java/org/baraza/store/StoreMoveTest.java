package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Installations.Installation;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file that is copied while it is in use, and moved to a server. */
class StoreMoveTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Place PLACE = new Place("T1", "C1");

  @TempDir Path folder;
  private final AtomicInteger ids = new AtomicInteger();

  private Store open(StoreOptions options) {
    return Store.open(options, () -> "id-" + ids.incrementAndGet());
  }

  private void fill(Store store, int from, int to) {
    store.write(
        records -> {
          for (int i = from; i < to; i++) {
            records.claims().claim("T1", "Ev" + i + " ’ ✓", NOON);
            Card card = Card.of(Prose.plain("Bei ya mahindi: " + i));
            records.outbox().post(PLACE, "key-" + i, null, card, NOON.plusSeconds(i));
            records.moments().set("letter", "T1/U" + i, NOON.plusSeconds(i));
          }
          records.installations().put(new Installation("T1", "UB", "sealed", null, null, NOON));
          return to;
        });
  }

  @Test
  void a_copy_made_while_somebody_writes_is_whole_and_consistent() throws SQLException {
    Path file = folder.resolve("baraza.db");
    Path copy = folder.resolve("backups/one.db");
    try (Store store = open(StoreOptions.sqlite(file))) {
      fill(store, 0, 50);
      Thread writer = new Thread(() -> fill(store, 50, 250));
      writer.start();
      SqliteCopy.copy(file, copy);
      writer.join();
      assertThatThrownBy(() -> SqliteCopy.copy(file, copy))
          .isInstanceOf(UncheckedIOException.class);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    assertThat(SqliteCopy.isWhole(copy)).isTrue();
    try (Store copied = open(StoreOptions.sqlite(copy))) {
      assertThat(copied.backlog().messages()).isIn(50L, 250L);
    }
    assertThatThrownBy(() -> SqliteCopy.copy(folder.resolve("none.db"), folder.resolve("x.db")))
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void everything_is_on_the_server_and_goes_on_there() {
    Path file = folder.resolve("baraza.db");
    try (Store store = open(StoreOptions.sqlite(file))) {
      fill(store, 0, 120);
    }
    StoreOptions.Postgresql server = (StoreOptions.Postgresql) EmbeddedServer.freshDatabase();

    List<StoreMove.Moved> moved = StoreMove.move(file, server);

    assertThat(moved)
        .extracting(StoreMove.Moved::table, StoreMove.Moved::rows)
        .contains(
            tuple("claim", 120L),
            tuple("outbox", 120L),
            tuple("moment", 120L),
            tuple("conversation", 0L));
    assertThat(Condition.tokens(server)).isEqualTo(Map.of("T1", "sealed"));
    try (Store store = open(server)) {
      assertThat(store.lanes().next(PLACE, 4)).hasSize(4);
      AtomicInteger called = new AtomicInteger();
      Scheduling scheduling =
          store.scheduling(
              () -> NOON.plusSeconds(59),
              () -> NOON,
              Map.of("letter", (id, due) -> called.incrementAndGet()),
              lane -> {});
      scheduling.runDue();
      assertThat(called).hasValue(60);
      assertThat(scheduling.nextDue()).contains(NOON.plusSeconds(60));
    }
    assertThatThrownBy(() -> StoreMove.move(file, server))
        .isInstanceOf(StoreMove.Refused.class)
        .hasMessageContaining("not empty");
  }

  @Test
  void a_file_that_is_in_use_is_not_moved() {
    Path file = folder.resolve("baraza.db");
    StoreOptions.Postgresql server = (StoreOptions.Postgresql) EmbeddedServer.freshDatabase();
    try (Store store = open(StoreOptions.sqlite(file))) {
      fill(store, 0, 3);
      assertThatThrownBy(() -> StoreMove.move(file, server))
          .isInstanceOf(StoreMove.Refused.class)
          .hasMessageContaining("in use");
      assertThat(store.backlog().messages()).isEqualTo(3);
      fill(store, 3, 4);
    }
    assertThat(StoreMove.move(file, server)).isNotEmpty();
  }

  @Test
  void how_a_database_is_can_be_seen_while_it_is_in_use() {
    Path file = folder.resolve("baraza.db");
    assertThat(Condition.of(StoreOptions.sqlite(file)).pending()).isZero();
    StoreOptions fresh = EmbeddedServer.freshDatabase();
    assertThat(Condition.of(fresh).pending()).isPositive();
    try (Store store = open(StoreOptions.sqlite(file))) {
      fill(store, 0, 1);
      Condition condition = Condition.of(StoreOptions.sqlite(file));
      assertThat(condition.pending()).isZero();
      assertThat(condition.sound()).isTrue();
      fill(store, 1, 2);
    }
  }
}
