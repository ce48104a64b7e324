package org.baraza.bench.part;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import org.baraza.bench.process.Measured;
import org.baraza.bench.slack.StubSlack;

/** Answers acknowledged by one and by two processes on one PostgreSQL that waits for its disk. */
public final class OnPostgresql implements Part {
  private static final int[] CONNECTIONS = {16, 64};
  private static final int CHANNELS = 2_000;
  private static final double WARMING = 6;

  @Override
  public void run(Ground ground, Table table) throws Exception {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start()) {
      for (int round = 0; round < ground.rounds(); round++) {
        for (int processes = 1; processes <= 2; processes++) {
          measure(ground, table, server, processes, "bench_%d_%d".formatted(round, processes));
        }
      }
    }
  }

  private static void measure(
      Ground ground, Table table, EmbeddedPostgres server, int processes, String database)
      throws Exception {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("create database " + database);
    }
    String url =
        "postgres://postgres:postgres@127.0.0.1:%d/%s".formatted(server.getPort(), database);
    List<Measured> running = new ArrayList<>();
    try (StubSlack slack = new StubSlack()) {
      Town town = new Town(slack);
      slack.tell(town);
      for (int number = 0; number < processes; number++) {
        Path data = ground.data("pg-" + number);
        running.add(
            new AppProcess(ground.root(), ground.work(), data, slack.url(), ground.prompts())
                .with("DATABASE_URL", url)
                .start());
      }
      ClosedLoop loop = new ClosedLoop(town, running.stream().mapToInt(Measured::port).toArray());
      List<Talk> talks = town.settle("Q", CHANNELS / 2, CHANNELS);
      loop.start(talks, LoadPrompts.BUTTONS);
      for (int connections : CONNECTIONS) {
        String row =
            "PostgreSQL, %d process%s, buttons, %d connections"
                .formatted(processes, processes == 1 ? "" : "es", connections);
        loop.answer(Way.BUTTON, connections, 0, WARMING);
        double cpu = cpu(running);
        Result result = loop.answer(Way.BUTTON, connections, 0, ground.seconds());
        table.add(row, "acks/s", result.perSecond());
        table.add(row, "p50 ms", result.millis(50));
        table.add(row, "p99 ms", result.millis(99));
        table.add(row, "CPU s per 1000", (cpu(running) - cpu) / result.count() * 1000);
        table.add(row, "failures", result.failures());
      }
    } finally {
      running.forEach(Measured::close);
    }
  }

  private static double cpu(List<Measured> running) throws Exception {
    double all = 0;
    for (Measured one : running) {
      all += one.cpuSeconds();
    }
    return all;
  }
}
