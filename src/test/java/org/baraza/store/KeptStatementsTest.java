package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptStatementsTest {
  @TempDir Path folder;

  private final KeptStatements statements = new KeptStatements(Connection.class);
  private final List<String> prepared = new ArrayList<>();
  private Connection database;
  private Connection watched;

  @BeforeEach
  void open() throws SQLException {
    database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kept.db"));
    watched =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("unwrap")) {
                    return watched;
                  }
                  if (method.getName().equals("prepareStatement")) {
                    prepared.add((String) arguments[0]);
                  }
                  return method.invoke(database, arguments);
                });
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  private Handle handle() {
    Jdbi jdbi = Jdbi.create(() -> watched);
    jdbi.setStatementBuilderFactory(statements);
    return jdbi.open();
  }

  private static int plusOne(Handle handle, int number) {
    return handle
        .createQuery("select :number + 1")
        .bind("number", number)
        .mapTo(Integer.class)
        .one();
  }

  @Test
  void a_statement_with_named_parameters_is_prepared_once() {
    Handle handle = handle();
    assertThat(plusOne(handle, 1)).isEqualTo(2);
    assertThat(plusOne(handle, 41)).isEqualTo(42);
    assertThat(prepared).hasSize(1);
  }

  @Test
  void a_statement_in_use_is_given_to_nobody_else() {
    Handle handle = handle();
    int sum =
        handle
            .createQuery("select :number + 1")
            .bind("number", 1)
            .map((row, context) -> row.getInt(1) + plusOne(handle, 3))
            .one();
    assertThat(sum).isEqualTo(2 + 4);
    assertThat(prepared).hasSize(2);
  }

  @Test
  void what_was_closed_is_used_again_by_whoever_asks_next() throws SQLException {
    Handle handle = handle();
    handle.createQuery("select 1").mapTo(Integer.class).one();
    statements.run(watched, "select 1");
    handle.createQuery("select 1").mapTo(Integer.class).one();
    assertThat(prepared).containsExactly("select 1");
  }
}
