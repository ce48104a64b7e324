package org.baraza.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * How a database is, found out without changing it; also while Baraza runs on it.
 *
 * @param product which database in which version
 * @param pending how many changes of its tables the next start would make
 * @param clock what time it has, if it has one of its own
 * @param sound whether its file is whole
 */
public record Condition(String product, int pending, @Nullable Instant clock, boolean sound) {

  /** What time the database has, if it has a clock of its own. */
  public Optional<Instant> time() {
    return Optional.ofNullable(clock);
  }

  /**
   * Looks at a database.
   *
   * @throws StoreUnavailable if it cannot be reached or read
   */
  public static Condition of(StoreOptions options) {
    try {
      return options instanceof StoreOptions.Sqlite sqlite
          ? ofFile(sqlite.file().toAbsolutePath())
          : ofServer((StoreOptions.Postgresql) options);
    } catch (SQLException | FlywayException failed) {
      throw new StoreUnavailable("cannot look at the database: " + options, failed);
    }
  }

  private static Condition ofFile(Path file) throws SQLException {
    if (!Files.exists(file)) {
      return new Condition("SQLite, a new file", 0, null, true);
    }
    Flyway flyway = Dialect.flyway(it -> it.dataSource(SqliteDialect.database(file)), "sqlite");
    try (Connection connection = connection(StoreOptions.sqlite(file))) {
      return new Condition(
          "SQLite " + text(connection, "select sqlite_version()"),
          flyway.info().pending().length,
          null,
          text(connection, "pragma quick_check").equals("ok"));
    }
  }

  private static Condition ofServer(StoreOptions.Postgresql server) throws SQLException {
    boolean named = !server.user().isEmpty();
    Flyway flyway =
        Dialect.flyway(
            it ->
                named
                    ? it.dataSource(server.url(), server.user(), server.password())
                    : it.dataSource(server.url(), null, null),
            "postgresql");
    try (Connection connection = connection(server);
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select now()")) {
      row.next();
      return new Condition(
          "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion(),
          flyway.info().pending().length,
          row.getObject(1, OffsetDateTime.class).toInstant(),
          true);
    }
  }

  /**
   * The sealed token of each workspace in which Baraza is installed; none before the tables are
   * made.
   *
   * @throws StoreUnavailable if the database cannot be read
   */
  public static Map<String, String> tokens(StoreOptions options) {
    try (Connection connection = connection(options);
        var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select workspace, token from installation order by 1")) {
      Map<String, String> tokens = new LinkedHashMap<>();
      while (row.next()) {
        tokens.put(row.getString(1), row.getString(2));
      }
      return tokens;
    } catch (SQLException failed) {
      throw new StoreUnavailable("cannot look at the database: " + options, failed);
    }
  }

  private static Connection connection(StoreOptions options) throws SQLException {
    if (options instanceof StoreOptions.Sqlite sqlite) {
      return SqliteDialect.database(sqlite.file().toAbsolutePath()).getConnection();
    }
    StoreOptions.Postgresql server = (StoreOptions.Postgresql) options;
    return server.user().isEmpty()
        ? DriverManager.getConnection(server.url())
        : DriverManager.getConnection(server.url(), server.user(), server.password());
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
