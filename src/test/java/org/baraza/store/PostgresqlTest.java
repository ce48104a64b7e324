package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.baraza.assistant.port.UnitOfWork;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Everything that the store promises, on PostgreSQL. */
class PostgresqlTest {
  @Nested
  class Transactions extends TransactionContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }

    @Test
    void two_that_need_the_same_channels_in_opposite_order_both_succeed() throws Exception {
      CyclicBarrier bothHoldOne = new CyclicBarrier(2);
      AtomicInteger number = new AtomicInteger();
      List<Boolean> done =
          atOnce(
              2,
              () -> {
                boolean first = number.getAndIncrement() == 0;
                AtomicBoolean again = new AtomicBoolean();
                return store.write(
                    records -> {
                      records.plans().find(first ? TRADERS : FARMERS);
                      if (!again.getAndSet(true)) {
                        await(bothHoldOne);
                      }
                      records.plans().find(first ? FARMERS : TRADERS);
                      return true;
                    });
              });
      assertThat(done).containsExactly(true, true);
    }

    private static void await(CyclicBarrier barrier) {
      try {
        barrier.await();
      } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException(e);
      }
    }

    @Test
    void a_connection_that_breaks_is_unavailable_and_the_next_one_works() {
      assertThatThrownBy(
              () ->
                  write(
                      "select pg_terminate_backend(pid) from pg_stat_activity"
                          + " where pid = pg_backend_pid()"))
          .isInstanceOf(UnitOfWork.StoreUnavailable.class);
      assertThat(store.healthy()).isTrue();
    }

    @Test
    void a_rollback_over_a_lost_connection_does_not_hide_why_it_was_lost() {
      RuntimeException lost =
          new IllegalStateException(new SQLException("the line is cut", "08006"));
      RuntimeException rollback =
          new IllegalStateException(new SQLException("Connection is closed"));
      rollback.addSuppressed(lost);
      assertThat(store.door().unlessAway(failing(rollback), "instead")).isEqualTo("instead");
      assertThatThrownBy(
              () -> store.door().unlessAway(failing(new IllegalStateException("own")), ""))
          .hasMessage("own");
      assertThat(store.healthy()).isTrue();
    }

    private static Supplier<String> failing(RuntimeException failure) {
      return () -> {
        throw failure;
      };
    }

    @Test
    void a_server_that_is_not_there_is_unavailable() throws IOException {
      int port;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
      StoreOptions nobody =
          StoreOptions.postgresql("postgres://u:secret@127.0.0.1:%d/d".formatted(port), 2);
      assertThatThrownBy(() -> Store.open(nobody, () -> "id"))
          .isInstanceOf(UnitOfWork.StoreUnavailable.class)
          .hasMessageNotContaining("secret");
    }
  }

  @Nested
  class Conversing extends ConversationContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Remembering extends RevisionContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Planning extends PlanContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Deleting extends DeletionContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Standing extends StandContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Nudging extends NudgeContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Committing extends CommitmentContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Sending extends OutboxContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Draining extends LanesContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Waiting extends SchedulingContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Enduring extends OutageContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }

    @Override
    void useWhileAway() {
      write("select pg_terminate_backend(pg_backend_pid())");
    }
  }

  @Nested
  class Appointing extends AgendaContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Installing extends InstallationContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Deciding extends DecisionContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }
}
