package org.baraza.bench.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.baraza.plan.Office;
import org.baraza.store.Store;
import org.baraza.store.StoreOptions;

/**
 * Fills a store by copying what one channel of another store has gathered, under many names, so
 * that every row is as the app wrote it.
 */
public final class Seeder {
  private final Path file;

  /**
   * How much.
   *
   * @param conversations in each channel
   * @param commitments in each channel, of people of many names
   */
  public record Size(int workspaces, int channels, int conversations, int commitments) {}

  public Seeder(Path file) {
    this.file = file;
  }

  /** The channels' ids; they are spread over the workspaces. */
  public static String channel(int number) {
    return "CS" + number;
  }

  public static String workspace(int number, Size size) {
    return "TS" + number % size.workspaces();
  }

  /** Makes channels that all have gathered the same. */
  public void fill(Path model, Size size) throws SQLException, IOException {
    Files.createDirectories(file.getParent());
    Store.open(StoreOptions.sqlite(file), () -> UUID.randomUUID().toString()).close();
    copying(
        model,
        sql -> {
          sql.execute(
              """
              create temp table town as
              with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
              select i, 'TS' || (i %% %d) as workspace, 'CS' || i as channel from n
              """
                  .formatted(size.channels(), size.workspaces()));
          for (String table : new String[] {"plan", "stand"}) {
            plansOrStands(sql, table);
          }
          conversations(sql, 0, size.conversations());
          commitments(sql, 0, size.commitments(), "'U' || (1000 + (t.i * 7 + r.i) % 5000)");
        });
  }

  /** Gives the first channel more than the others, and its promises to one person. */
  public void enrich(Path model, Size size, int conversations, int commitments, String owner)
      throws SQLException {
    copying(
        model,
        sql -> {
          sql.execute(
              "create temp table town as select 1 as i, '%s' as workspace, '%s' as channel"
                  .formatted(workspace(1, size), channel(1)));
          conversations(sql, size.conversations(), conversations);
          commitments(sql, size.commitments(), commitments, "'" + owner + "'");
        });
  }

  /** Names a manager of a workspace. */
  public void manager(String workspace, String person) {
    try (Store store = Store.open(StoreOptions.sqlite(file), () -> UUID.randomUUID().toString())) {
      store.write(
          records -> {
            records.offices().save(workspace, new Office(Set.of(person), Map.of()));
            return person;
          });
    }
  }

  private interface Copying {
    void into(Statement sql) throws SQLException;
  }

  private void copying(Path model, Copying copying) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute("pragma synchronous = off");
      sql.execute("attach '" + model + "' as model");
      sql.execute("begin");
      copying.into(sql);
      sql.execute("commit");
      sql.execute("analyze");
    }
  }

  /** A body with the model's place exchanged for another; ids in Slack are in quotes. */
  private static String body(String row) {
    return "replace(replace(%s.body, '\"' || %s.workspace || '\"', '\"' || t.workspace || '\"'), '\"' || %s.channel || '\"', '\"' || t.channel || '\"')"
        .formatted(row, row, row);
  }

  private static void plansOrStands(Statement sql, String table) throws SQLException {
    String columns =
        table.equals("plan")
            ? body("p") + ", p.revision"
            : "p.open, p.archived, p.purposes, p.facilitators, p.stops, p.unready_visit, p.latest_at, "
                + body("p");
    sql.execute(
        "insert into %s select t.workspace, t.channel, %s from model.%s p join town t where p.channel = '%s'"
            .formatted(table, columns, table, Model.CHANNEL));
  }

  private static void runs(Statement sql, int from, int count) throws SQLException {
    sql.execute("drop table if exists run");
    sql.execute(
        """
        create temp table run as
        with recursive n(i) as (select %d union all select i + 1 from n where i < %d)
        select i from n
        """
            .formatted(from + 1, from + count));
  }

  private static void conversations(Statement sql, int from, int count) throws SQLException {
    runs(sql, from, count);
    sql.execute(
        """
        insert into conversation
        select t.workspace, t.channel, c.id || '-' || r.i, r.i, c.flow, 'run-' || r.i, c.status,
               c.sitting, c.turn, c.question, c.skipped, c.asked, c.started_by, c.started_at,
               c.latest_by, c.latest_at
        from model.conversation c join town t join run r where c.channel = '%s'
        """
            .formatted(Model.CHANNEL));
    sql.execute(
        """
        insert into answer
        select t.workspace, t.channel, a.conversation || '-' || r.i, a.id || '-' || r.i, a.number,
               a.question, a.said, a.said_by, a.said_at, a.reply, a.attachments, a.status,
               a.instead_of, a.settled_by, a.settled_at
        from model.answer a join town t join run r where a.channel = '%s'
        """
            .formatted(Model.CHANNEL));
  }

  private static void commitments(Statement sql, int from, int count, String owner)
      throws SQLException {
    runs(sql, from, count);
    sql.execute(
        """
        insert into commitment
        select t.workspace, t.channel, c.id || '-' || r.i, r.i, c.revision, c.status, %s, c.relay,
               c.heir, c.due, c.source_row, c.created_at,
               replace(replace(%s, c.id, c.id || '-' || r.i), '"' || c.owner || '"',
                       '"' || %s || '"')
        from model.commitment c join town t join run r where c.channel = '%s'
        """
            .formatted(owner, body("c"), owner, Model.CHANNEL));
  }
}
