package org.baraza.bench.seed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.baraza.store.Store;
import org.baraza.store.StoreOptions;

/** Very many moments that wait for another day. */
public final class LaterMoments {
  private static final int MODELS = 500;

  private LaterMoments() {}

  /** Some as the app writes them, a minute apart from tomorrow on; the rest are copies. */
  public static void fill(Path file, Instant now, int waiting) throws SQLException {
    try (Store store = Store.open(StoreOptions.sqlite(file), () -> UUID.randomUUID().toString())) {
      store.write(
          records -> {
            for (int number = 0; number < MODELS; number++) {
              Instant at = now.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(number));
              records.moments().set("later", "model/" + number, at);
            }
            return MODELS;
          });
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute("pragma journal_mode = off");
      sql.execute("pragma synchronous = off");
      sql.execute("pragma cache_size = -400000");
      sql.execute("begin");
      copy(sql, waiting / MODELS - 1);
      sql.execute("commit");
    }
  }

  private static void copy(Statement sql, int times) throws SQLException {
    sql.execute(
        """
        create temp table copy as
        with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
        select i from n
        """
            .formatted(times));
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
  }
}
