package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a start leave the tables alone, and what does not. */
class MigrationsTest {
  private static final List<String> UNCLEAR =
      List.of(
          "delete from flyway_schema_history where version = '28'",
          "delete from flyway_schema_history where version = '3'",
          "delete from flyway_schema_history",
          "update flyway_schema_history set checksum = checksum + 1 where version = '2'",
          "update flyway_schema_history set script = 'V28__other.sql' where version = '28'",
          "update flyway_schema_history set success = false where version = '28'",
          "insert into flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, execution_time, success) values (999, '999', 'later',"
              + " 'SQL', 'V999__later.sql', 1, 'somebody', 1, true)");

  @TempDir Path folder;

  @Test
  void sqlites_tables_are_left_alone_only_when_all_is_as_we_ship_it() throws Exception {
    StoreOptions.Sqlite file = new StoreOptions.Sqlite(folder.resolve("a.db"), 2);
    Flyway flyway =
        Dialect.flyway(it -> it.dataSource(SqliteDialect.database(file.file())), "sqlite");
    holds(file, "sqlite", flyway);
  }

  @Test
  void postgresqls_tables_are_left_alone_only_when_all_is_as_we_ship_it() throws Exception {
    StoreOptions.Postgresql server = (StoreOptions.Postgresql) EmbeddedServer.freshDatabase();
    Flyway flyway =
        Dialect.flyway(
            it -> it.dataSource(server.url(), server.user(), server.password()), "postgresql");
    holds(server, "postgresql", flyway);
  }

  private static void holds(StoreOptions options, String name, Flyway flyway)
      throws SQLException, IOException {
    Map<String, Integer> known = Migrations.shipped(name);
    assertThat(known).hasSize(flyway.info().pending().length);
    try (Dialect dialect = Dialect.open(options);
        Connection connection = dialect.writers().getConnection()) {
      assertThat(Migrations.areAllIn(connection, name)).isTrue();
      connection.setAutoCommit(false);
      for (String change : UNCLEAR) {
        Dialect.run(connection, change);
        assertThat(Migrations.areAllIn(connection, name)).as(change).isFalse();
        connection.rollback();
        assertThat(Migrations.areAllIn(connection, name)).isTrue();
      }
      connection.setAutoCommit(true);
    }
  }

  @Test
  void an_older_store_is_brought_up_to_date_when_it_is_opened() throws SQLException {
    StoreOptions.Sqlite file = new StoreOptions.Sqlite(folder.resolve("old.db"), 2);
    Dialect.flyway(it -> it.dataSource(SqliteDialect.database(file.file())).target("28"), "sqlite")
        .migrate();
    try (Connection connection = SqliteDialect.database(file.file()).getConnection()) {
      assertThat(Migrations.areAllIn(connection, "sqlite")).isFalse();
    }
    try (Dialect opened = Dialect.open(file);
        Connection connection = opened.writers().getConnection()) {
      assertThat(Migrations.areAllIn(connection, "sqlite")).isTrue();
    }
  }

  @Test
  void a_database_without_tables_has_nothing_of_it() throws SQLException {
    StoreOptions.Sqlite file = new StoreOptions.Sqlite(folder.resolve("empty.db"), 2);
    try (Connection connection = SqliteDialect.database(file.file()).getConnection()) {
      assertThat(Migrations.areAllIn(connection, "sqlite")).isFalse();
    }
  }
}
