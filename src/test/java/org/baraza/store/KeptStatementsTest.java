package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
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
        Forwarding.of(
            Connection.class,
            (method, arguments) -> {
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
  void a_statement_in_use_is_given_to_nobody_else() throws SQLException {
    Connection keeping = statements.keeping(watched);
    try (PreparedStatement one = keeping.prepareStatement("select 1");
        PreparedStatement other = keeping.prepareStatement("select 1")) {
      one.execute();
      assertThat(other.execute()).isTrue();
    }
    assertThat(prepared).hasSize(2);
  }

  @Test
  void what_was_closed_is_used_again_by_whoever_asks_next() throws SQLException {
    Connection keeping = statements.keeping(watched);
    keeping.prepareStatement("select 1").close();
    statements.run(watched, "select 1");
    keeping.prepareStatement("select 1").close();
    assertThat(prepared).containsExactly("select 1");
  }
}
