package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.UnitOfWork;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the store promises, on SQLite. */
class SqliteTest {
  @TempDir static Path folder;

  @Nested
  class Transactions extends TransactionContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("transactions/baraza.db"));
    }

    @Test
    void what_is_committed_is_on_the_disk() {
      try (Dialect dialect = Dialect.open(StoreOptions.sqlite(folder.resolve("fresh/a.db")))) {
        Jdbi writer = Jdbi.create(dialect.writers());
        assertThat(pragma(writer, "journal_mode")).isEqualTo("wal");
        assertThat(pragma(writer, "synchronous")).isEqualTo("2");
        assertThat(pragma(writer, "foreign_keys")).isEqualTo("1");
      }
    }

    private static String pragma(Jdbi database, String name) {
      return database.withHandle(
          handle -> handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    @Test
    void a_full_disk_is_unavailable_and_nothing_was_done() {
      write(records -> records.claims().claim("T1", "before", NOON));
      write("pragma max_page_count = 1");
      try {
        assertThatThrownBy(
                () ->
                    write(
                        records -> {
                          records.claims().claim("T1", "during", NOON);
                          String much = "x".repeat(1_000_000);
                          records.outbox().post(TRADERS, "root", null, card(much), NOON);
                        }))
            .isInstanceOf(UnitOfWork.StoreUnavailable.class);
      } finally {
        write("pragma max_page_count = 1073741823");
      }
      assertThat(column("select event_id from claim")).containsExactly("before");
      write(records -> records.claims().claim("T1", "during", NOON));
    }

    @Test
    void a_file_that_is_no_database_is_unavailable() throws IOException {
      Path file = Files.writeString(folder.resolve("letter.txt"), "Dear all, ".repeat(500));
      assertThatThrownBy(() -> Store.open(StoreOptions.sqlite(file), () -> "id"))
          .isInstanceOf(UnitOfWork.StoreUnavailable.class);
    }
  }

  @Nested
  class Conversing extends ConversationContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("conversing/baraza.db"));
    }
  }

  @Nested
  class Remembering extends RevisionContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("remembering/baraza.db"));
    }
  }

  @Nested
  class Planning extends PlanContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("planning/baraza.db"));
    }
  }

  @Nested
  class Standing extends StandContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("standing/baraza.db"));
    }
  }

  @Nested
  class Deleting extends DeletionContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("deleting/baraza.db"));
    }
  }

  @Nested
  class Nudging extends NudgeContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("nudging/baraza.db"));
    }
  }

  @Nested
  class Committing extends CommitmentContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("committing/baraza.db"));
    }
  }

  @Nested
  class Sending extends OutboxContract {
    /** One file has one process: whoever held a lease before is gone. */
    @Override
    @Test
    void a_lease_whose_holder_is_gone_ends_by_itself() {
      store.lanes().lease(TRADERS, "one", NOON, NOON.plusSeconds(30));
      restart();
      assertThat(store.lanes().lease(TRADERS, "two", NOON, NOON.plusSeconds(30))).isTrue();
    }

    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("sending/baraza.db"));
    }
  }

  @Nested
  class Draining extends LanesContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("draining/baraza.db"));
    }
  }

  @Nested
  class Waiting extends SchedulingContract {
    /** One file has one process: whatever ran at a kill is nobody's, and comes again at once. */
    @Override
    @Test
    void a_moment_that_ran_at_a_kill_comes_again() {
      set("a", later(1));
      write("update moment_task set picked = 1, last_heartbeat = execution_time");
      restart();
      Scheduling scheduling = scheduling();
      peoplesTime = later(1);
      assertThat(scheduling.runDue()).isEqualTo(1);
    }

    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("waiting/baraza.db"));
    }
  }

  @Nested
  class Enduring extends OutageContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("enduring/baraza.db"));
    }

    @Override
    void useWhileAway() {
      FullDisk.FULL.over(store);
      try {
        Card much = card("x".repeat(1_000_000));
        write(records -> records.outbox().post(FARMERS, "root", null, much, NOON));
      } finally {
        FullDisk.ROOMY.over(store);
      }
    }
  }

  @Nested
  class Appointing extends AgendaContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("appointing/baraza.db"));
    }
  }

  @Nested
  class Installing extends InstallationContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("installing/baraza.db"));
    }
  }

  @Nested
  class Deciding extends DecisionContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("deciding/baraza.db"));
    }
  }
}
