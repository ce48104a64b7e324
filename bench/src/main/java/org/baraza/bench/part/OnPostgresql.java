package org.baraza.bench.part;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.baraza.bench.load.ClosedLoop;
import org.baraza.bench.load.LoadPrompts;
import org.baraza.bench.load.Result;
import org.baraza.bench.load.Talk;
import org.baraza.bench.load.Town;
import org.baraza.bench.load.Way;
import org.baraza.bench.process.AppProcess;
import org.baraza.bench.process.Machine;
import org.baraza.bench.process.Measured;
import org.baraza.bench.slack.StubSlack;

/** Answers acknowledged by one and by two processes on one PostgreSQL that waits for its disk. */
public final class OnPostgresql implements Part {
  private static final int[] CONNECTIONS = {16, 64};
  private static final int CHANNELS = 1_000;

  /** For each process, until its compilers have seen what there is to see. */
  private static final double WARMING = 7;

  private static final double SETTLING = 0.5;

  @Override
  public void run(Ground ground, Table table) throws Exception {
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        House one = new House(ground, server, 1);
        House two = new House(ground, server, 2)) {
      for (int round = 0; round < ground.rounds(); round++) {
        one.measure(table, ground.seconds());
        two.measure(table, ground.seconds());
      }
    }
  }

  /** Processes on a database of their own, with the channels that they serve. */
  private static final class House implements AutoCloseable {
    private final StubSlack slack;
    private final Town town;
    private final List<Talk> talks;
    private final List<Measured> running = new ArrayList<>();
    private final ClosedLoop loop;

    House(Ground ground, EmbeddedPostgres server, int processes) throws Exception {
      String database = "bench_" + processes;
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement sql = connection.createStatement()) {
        sql.execute("create database " + database);
      }
      String url =
          "postgres://postgres:postgres@127.0.0.1:%d/%s".formatted(server.getPort(), database);
      slack = new StubSlack();
      town = new Town(slack);
      talks = town.settle("Q", CHANNELS / 2, CHANNELS);
      slack.tell(town);
      for (int number = 0; number < processes; number++) {
        Path data = ground.data("pg-%d-%d".formatted(processes, number));
        running.add(
            new AppProcess(ground.root(), ground.work(), data, slack.url(), ground.prompts())
                .with("DATABASE_URL", url)
                .start());
      }
      loop = new ClosedLoop(town, running.stream().mapToInt(Measured::port).toArray());
      loop.start(talks, LoadPrompts.BUTTONS);
      loop.answer(Way.BUTTON, 16, 0, WARMING * processes);
      rest();
    }

    void measure(Table table, double seconds) throws Exception {
      int processes = running.size();
      for (int connections : CONNECTIONS) {
        town.clear();
        town.enqueue(talks);
        String row =
            "PostgreSQL, %d process%s, buttons, %d connections"
                .formatted(processes, processes == 1 ? "" : "es", connections);
        double cpu = cpu();
        Machine before = Machine.now();
        Result result = loop.answer(Way.BUTTON, connections, SETTLING, seconds);
        table.add(row, "acks/s", result.perSecond());
        table.add(row, "p50 ms", result.millis(50));
        table.add(row, "p99 ms", result.millis(99));
        table.add(row, "machine busy", Machine.now().busySince(before));
        rest();
        double counted = result.count() * (1 + SETTLING / result.seconds());
        table.add(row, "CPU s per 1000", (cpu() - cpu) / counted * 1000);
        table.add(row, "starved s", result.starved() / connections);
        table.add(row, "failures", result.failures());
      }
    }

    private void rest() throws Exception {
      for (Measured one : running) {
        one.rest(20);
      }
    }

    private double cpu() throws IOException {
      double all = 0;
      for (Measured one : running) {
        all += one.cpuSeconds();
      }
      return all;
    }

    @Override
    public void close() throws IOException {
      running.forEach(Measured::close);
      slack.close();
    }
  }
}
