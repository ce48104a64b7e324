package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older SQLite store whose tables are laid out anew keeps its rows and what holds them. */
final class DenseRowsTest {
  @TempDir Path folder;
  private Jdbi older;

  @BeforeEach
  void fill_an_older_store() {
    DataSource database = SqliteDialect.database(folder.resolve("baraza.db"));
    Dialect.flyway(flyway -> flyway.dataSource(database).target("28"), "sqlite").migrate();
    older = Jdbi.create(database);
    run(
        """
        insert into conversation values
          ('T1', 'C1', 'k1', 1, 'gap', '', 'ACTIVE', 1, 2, 'goal', '[]', '{"goal":2}', 'U1', 5,
           'U2', 6)
        """);
    run(
        """
        insert into answer values
          ('T1', 'C1', 'k1', 'a1', 1, 'sector', '"maize"', 'U1', 6, null, '[]', 'current', null,
           null, null),
          ('T1', 'C1', 'k1', 'a2', 2, 'goal', '"seed"', 'U2', 7, '1.5', '[]', 'offered', 'a1',
           'U3', 8)
        """);
    run(
        """
        insert into post values
          ('T1', 'C1', 'root', 'd1', null, 'posted', '1.1'),
          ('T1', 'C1', 'turn-1', 'd2', 'root', 'waiting', null)
        """);
    for (String state : List.of("sent", "merged", "refused", "waiting")) {
      run(
          """
          insert into outbox (workspace, channel, number, id, kind, message_key, card, state,
            attempts, put_at)
          values ('T1', 'C1', (select count(*) + 1 from outbox), '%1$s', 'post', '%1$s', '{}', '%1$s',
            1, 9)
          """
              .formatted(state));
    }
    run("insert into claim values ('T1', 'Ev1', 10)");
  }

  @Test
  void what_was_said_comes_along() {
    Dialect.open(StoreOptions.sqlite(folder.resolve("baraza.db"))).close();
    assertThat(
            column(
                "select channel || id || number || flow || asked || latest_at from conversation"))
        .containsExactly("C1k11gap{\"goal\":2}6");
    assertThat(column("select id || said || coalesce(reply, '-') || status from answer order by 1"))
        .containsExactly("a1\"maize\"-current", "a2\"seed\"1.5offered");
    assertThat(column("select settled_by || instead_of from answer where id = 'a2'"))
        .containsExactly("U3a1");
    assertThat(
            column("select message_key || dispatch_id || coalesce(ts, '-') from post order by 1"))
        .containsExactly("rootd11.1", "turn-1d2-");
    assertThat(column("select event_id || claimed_at from claim")).containsExactly("Ev110");
  }

  @Test
  void of_the_outbox_only_what_waits_or_was_refused_comes_along() {
    Dialect.open(StoreOptions.sqlite(folder.resolve("baraza.db"))).close();
    assertThat(column("select id from outbox order by id")).containsExactly("refused", "waiting");
  }

  @Test
  void an_answer_still_needs_its_conversation() {
    Dialect.open(StoreOptions.sqlite(folder.resolve("baraza.db"))).close();
    assertThat(column("pragma foreign_key_check")).isEmpty();
    assertThatThrownBy(
            () ->
                run(
                    """
                    insert into answer values
                      ('T1', 'C1', 'nobody', 'a3', 1, 'goal', '""', 'U1', 6, null, '[]', 'current',
                       null, null, null)
                    """))
        .hasMessageContaining("FOREIGN KEY");
  }

  private void run(String sql) {
    older.useHandle(handle -> handle.execute(sql));
  }

  private List<String> column(String sql) {
    return older.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
