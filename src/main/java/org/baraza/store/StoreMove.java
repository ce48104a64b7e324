package org.baraza.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Moves everything from an SQLite file to an empty PostgreSQL database, in one transaction that is
 * kept only if every table there holds the same as here. Leases are not moved: nobody holds one.
 * The scheduler's tasks are made anew from the appointments for which they stand.
 */
public final class StoreMove {
  private StoreMove() {}

  /**
   * A table that was moved.
   *
   * @param sum the same on both sides: SHA-256 over all values of all rows
   */
  public record Moved(String table, long rows, String sum) {}

  /** The move did not take place; the message says why, and nothing was changed. */
  public static final class Refused extends RuntimeException {
    Refused(String why) {
      super(why);
    }
  }

  /**
   * Moves everything.
   *
   * @throws Refused if the target is not empty, the source is in use, or something would be missing
   * @throws StoreUnavailable if one of the databases cannot be used
   */
  public static List<Moved> move(Path source, StoreOptions.Postgresql target) {
    if (!Files.isRegularFile(source)) {
      throw new Refused("there is no database " + source);
    }
    Path file = source.toAbsolutePath();
    try {
      exclusively(file).close(); // before anything is touched
      SqliteDialect.open(new StoreOptions.Sqlite(file, 1)).close();
      try (Connection from = exclusively(file);
          PostgresqlDialect there = PostgresqlDialect.open(target)) {
        return moved(from, there);
      }
    } catch (SQLException failed) {
      throw new StoreUnavailable("the move was given up and nothing was changed", failed);
    }
  }

  private static List<Moved> moved(Connection from, PostgresqlDialect there) throws SQLException {
    try (Handle handle = Jdbi.open(there.writers())) {
      Connection to = handle.getConnection();
      there.beginWriting(to);
      boolean committed = false;
      try {
        List<Moved> moved = new ArrayList<>();
        for (Table table : Table.all(to)) {
          moved.add(moved(table, from, to));
        }
        Transaction transaction =
            new Transaction(
                handle, there, new Json(), () -> "no message is made here", new KnownPlans(), true);
        Agenda.MOMENTS.remakeTasks(transaction);
        Agenda.WAKES.remakeTasks(transaction);
        there.commit(to);
        committed = true;
        return moved;
      } finally {
        if (!committed) {
          there.rollback(to);
        }
      }
    }
  }

  /** In this mode the file is ours alone, or we are told that somebody has it open. */
  private static Connection exclusively(Path file) throws SQLException {
    Connection connection = SqliteDialect.database(file).getConnection();
    try {
      Dialect.run(connection, "pragma locking_mode = exclusive");
      Dialect.run(connection, "begin exclusive");
      return connection;
    } catch (SQLException busy) {
      connection.close();
      throw new Refused("%s is in use: stop Baraza first".formatted(file));
    }
  }

  private static Moved moved(Table table, Connection from, Connection to) throws SQLException {
    if (table.sum(to).rows() > 0) {
      throw new Refused(
          "the target's table %s is not empty; take a database that nobody has used"
              .formatted(table.name()));
    }
    table.copy(from, to);
    Table.Sum here = table.sum(from);
    Table.Sum there = table.sum(to);
    if (!here.equals(there)) {
      throw new Refused(
          "the table %s would not be the same: %d rows here, %d there"
              .formatted(table.name(), here.rows(), there.rows()));
    }
    return new Moved(table.name(), there.rows(), there.digest());
  }
}
