package org.baraza.bench.seed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.baraza.store.Store;
import org.baraza.store.StoreOptions;

/**
 * Fills a store by copying what one channel of another store has gathered, under many names, so
 * that every row is as the app wrote it.
 */
public final class Seeder {
  /** The channel that is copied: one of those that the memory's load has answered in. */
  private static final String MODEL = "CM0";

  private final Path file;

  public Seeder(Path file) {
    this.file = file;
  }

  /** Makes channels, each with some hundred answers. */
  public void fill(Path model, int channels) throws SQLException, java.io.IOException {
    Files.createDirectories(file.getParent());
    Store.open(StoreOptions.sqlite(file), () -> UUID.randomUUID().toString()).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute("pragma synchronous = off");
      sql.execute("attach '" + model + "' as model");
      sql.execute("begin");
      sql.execute(
          """
          create temp table town as
          with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
          select i, 'TS' || (i %% 100) as workspace, 'CS' || i as channel from n
          """
              .formatted(channels));
      copies(sql, 10);
      sql.execute("commit");
      sql.execute("analyze");
    }
  }

  private static void copies(Statement sql, int conversations) throws SQLException {
    sql.execute(
        """
        insert into plan
        select t.workspace, t.channel,
               replace(replace(p.body, p.workspace, t.workspace), '"' || p.channel || '"',
                       '"' || t.channel || '"')
        from model.plan p join town t where p.channel = '%s'
        """
            .formatted(MODEL));
    sql.execute(
        """
        create temp table run as
        with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
        select i from n
        """
            .formatted(conversations));
    sql.execute(
        """
        insert into conversation
        select t.workspace, t.channel, c.id || '-' || r.i, r.i, c.flow, 'run-' || r.i, c.status,
               c.sitting, c.turn, c.question, c.skipped, c.asked, c.started_by, c.started_at,
               c.latest_by, c.latest_at
        from model.conversation c join town t join run r where c.channel = '%s'
        """
            .formatted(MODEL));
    sql.execute(
        """
        insert into answer
        select t.workspace, t.channel, a.conversation || '-' || r.i, a.id || '-' || r.i, a.number,
               a.question, a.said, a.said_by, a.said_at, a.reply, a.attachments, a.status,
               a.instead_of, a.settled_by, a.settled_at
        from model.answer a join town t join run r where a.channel = '%s'
        """
            .formatted(MODEL));
  }
}
