package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.TestPrompts;
import org.baraza.store.EmbeddedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many faults, and a table of what became of them; it takes long, so its name keeps it out of the
 * suite. {@code mvn test -Dtest=LongFaultRun}; {@code -Dfaults.kills} and {@code -Dfaults.requests}
 * make it shorter, {@code -Dfaults.seed} other.
 */
class LongFaultRun {
  private static final int KILLS = Integer.getInteger("faults.kills", 200);
  private static final int REQUESTS = Integer.getInteger("faults.requests", 100_000);
  private static final long SEED = Long.getLong("faults.seed", 20_260_504L);
  private static final List<FaultRow> rows = new ArrayList<>();

  static {
    // A process that starts again on a busy machine takes its time.
    System.setProperty("scenario.patience", "120");
  }

  @AfterAll
  static void print() {
    StringBuilder table = new StringBuilder(FaultRow.HEAD);
    rows.forEach(row -> table.append(row.line()));
    System.out.println("\n" + table);
  }

  @Test
  void kills_of_one_process_on_sqlite(@TempDir Path folder) throws SQLException {
    FaultLedger ledger = new FaultLedger("jdbc:sqlite:" + folder.resolve("baraza.db"));
    kills("SIGKILL, one process on SQLite", new FaultRun(folder, List.of(), 1, SEED), ledger);
  }

  @Test
  void kills_of_two_processes_on_postgresql(@TempDir Path folder) throws SQLException {
    String url = EmbeddedServer.freshUrl(EmbeddedServer.port());
    FaultLedger ledger =
        new FaultLedger(
            url.replace("postgres://postgres:postgres@", "jdbc:postgresql://")
                + "?user=postgres&password=postgres");
    kills(
        "SIGKILL, two processes on PostgreSQL",
        new FaultRun(folder, List.of(url), 2, SEED),
        ledger);
  }

  private static void kills(String name, FaultRun run, FaultLedger ledger) throws SQLException {
    try (run) {
      FaultRow row = run.kills(name, ledger, KILLS);
      rows.add(row);
      assertThat(row.isClean()).as(row.line()).isTrue();
    }
  }

  @Test
  void requests_that_are_wrong() throws IOException {
    Scenario scenario = Scenario.with(TestPrompts.everyKindBook());
    try {
      Map<Integer, Integer> statuses = FuzzTest.knocks(scenario, REQUESTS, SEED);
      long since = System.nanoTime();
      FuzzTest.somebodyWorksAsEver(scenario);
      rows.add(
          new FaultRow(
              "requests rightly signed and otherwise wrong",
              REQUESTS,
              "by status: " + statuses,
              "-",
              "-",
              "-",
              FaultRow.seconds(Duration.ofNanos(System.nanoTime() - since))));
    } finally {
      scenario.afterAll(null);
    }
  }
}
