package org.baraza.store;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementBuilderFactory;

/** Everything in which the two databases differ. Opened, it holds their connections. */
interface Dialect extends AutoCloseable {

  /** Opens the database, bringing its tables up to date. */
  static Dialect open(StoreOptions options) {
    if (options instanceof StoreOptions.Sqlite sqlite) {
      return SqliteDialect.open(sqlite);
    }
    return PostgresqlDialect.open((StoreOptions.Postgresql) options);
  }

  /** Connections that may write, in autocommit. */
  DataSource writers();

  /** Connections to read with, in autocommit. */
  DataSource readers();

  void beginWriting(Connection connection) throws SQLException;

  /** Begins to look at one state of everything, however long the looking takes. */
  void beginReading(Connection connection) throws SQLException;

  void commit(Connection connection) throws SQLException;

  void rollback(Connection connection) throws SQLException;

  /** Lets no trace stay, in the database's own files, of what was deleted and committed. */
  void scour(Connection connection) throws SQLException;

  /** Makes other transactions that lock the same name wait until this one ends. */
  void lock(Handle handle, String name);

  /** Whether only one transaction at a time may write, so that others should join it. */
  boolean hasOneWriter();

  /** How statements are prepared, and perhaps kept. */
  StatementBuilderFactory statements();

  /** How db-scheduler speaks to this database. */
  ForScheduling scheduling();

  /**
   * What db-scheduler needs.
   *
   * @param connections that may write, in autocommit, and may be waited for
   * @param language the database's own way with limits and times
   */
  record ForScheduling(DataSource connections, JdbcCustomization language) {

    /** A moment in the form in which db-scheduler keeps and reads it. */
    Argument moment(Instant moment) {
      return (position, statement, context) -> language.setInstant(statement, position, moment);
    }
  }

  /** Whether the database is away or full, so that the same may work later. */
  boolean isUnavailable(SQLException failure);

  /** Whether the transaction fell victim to another one and may simply be done again. */
  boolean isWorthAnotherTry(SQLException failure);

  @Override
  void close();

  /** The pools of connections, to be measured. */
  List<HikariDataSource> pools();

  /**
   * Brings the tables up to date from the numbered files of a dialect. What does that is only made
   * when there is something to do.
   *
   * @param looking a connection, which is closed here
   */
  static void migrate(
      Connecting looking, UnaryOperator<FluentConfiguration> reached, String dialect) {
    boolean done;
    try (Connection connection = looking.connection()) {
      done = Migrations.areAllIn(connection, dialect);
    } catch (SQLException unclear) {
      done = false;
    }
    if (!done) {
      flyway(reached, dialect).migrate();
    }
  }

  /** A way to a connection. */
  interface Connecting {
    Connection connection() throws SQLException;
  }

  /** What knows the numbered files of a dialect and which of them a database has. */
  static Flyway flyway(UnaryOperator<FluentConfiguration> reached, String dialect) {
    return reached
        .apply(Flyway.configure())
        .locations("classpath:" + Migrations.folder(dialect))
        .load();
  }

  /** Runs a statement that has neither parameters nor a result. */
  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
