package org.baraza.bench.part;

import java.io.IOException;
import java.util.List;
import org.baraza.bench.load.ClosedLoop;
import org.baraza.bench.load.LoadPrompts;
import org.baraza.bench.load.Result;
import org.baraza.bench.load.Talk;
import org.baraza.bench.load.Town;
import org.baraza.bench.load.Way;
import org.baraza.bench.process.AppProcess;
import org.baraza.bench.process.Measured;
import org.baraza.bench.process.PeerProcess;
import org.baraza.bench.slack.StubSlack;

/** Answers acknowledged durably, at 1, 16 and 64 connections, in turns with the peer. */
public final class Answers implements Part {
  private static final int[] CONNECTIONS = {1, 16, 64};
  private static final int CHANNELS = Integer.getInteger("bench.channels", 3_000);
  private static final int WORKSPACES = CHANNELS / 2;
  private static final double WARMING = 5;
  private static final String PEER = "Bolt for JavaScript";

  @Override
  public void run(Ground ground, Table table) throws Exception {
    PeerProcess peer = new PeerProcess(ground.root(), ground.work());
    for (int round = 0; round < ground.rounds(); round++) {
      if (peer.isInstalled()) {
        peer(ground, table, peer, round);
      } else if (round == 0) {
        table.note("The peer was not measured: run npm ci in bench/peer first.");
      }
      app(ground, table, round);
    }
    if (peer.isInstalled()) {
      compare(table);
    }
  }

  private void app(Ground ground, Table table, int round) throws Exception {
    try (StubSlack slack = new StubSlack()) {
      Town town = new Town(slack);
      slack.tell(town);
      AppProcess app =
          new AppProcess(
              ground.root(),
              ground.work(),
              ground.data("app-" + round),
              slack.url(),
              ground.prompts());
      try (Measured process = app.start()) {
        measure(ground, table, process, town);
      }
    }
  }

  private void measure(Ground ground, Table table, Measured process, Town town) throws Exception {
    ClosedLoop loop = new ClosedLoop(town, process.port());
    List<Talk> taps = town.settle("A", WORKSPACES, CHANNELS);
    loop.start(taps, LoadPrompts.BUTTONS);
    List<Talk> words = town.settle("B", WORKSPACES, CHANNELS);
    loop.start(words, LoadPrompts.WORDS);
    warmUp(loop, town, taps, words);
    for (int connections : CONNECTIONS) {
      town.clear();
      town.enqueue(taps);
      report(table, process, town, "buttons", loop, Way.BUTTON, connections, ground.seconds());
      town.clear();
      town.enqueue(words);
      report(table, process, town, "replies", loop, Way.REPLY, connections, ground.seconds());
      rest(town);
      loop.openForms(words);
      report(table, process, town, "forms", loop, Way.FORM, connections, ground.seconds());
      rest(town);
    }
  }

  /** Lets the compilers see what there is to see; the peer's do that within its own second. */
  private static void warmUp(ClosedLoop loop, Town town, List<Talk> taps, List<Talk> words)
      throws InterruptedException {
    town.clear();
    town.enqueue(taps);
    loop.answer(Way.BUTTON, 16, 0, WARMING);
    town.clear();
    town.enqueue(words);
    loop.answer(Way.REPLY, 16, 0, WARMING);
    rest(town);
  }

  /** Waits until the app says nothing more, for a while. */
  private static void rest(Town town) throws InterruptedException {
    long before = -1;
    for (int tries = 0; tries < 12 && town.slack().posts() != before; tries++) {
      before = town.slack().posts();
      Thread.sleep(250);
    }
  }

  private static void report(
      Table table,
      Measured process,
      Town town,
      String what,
      ClosedLoop loop,
      Way way,
      int connections,
      double seconds)
      throws IOException, InterruptedException {
    double warming = way == Way.FORM ? 0 : 1;
    double cpu = process.cpuSeconds();
    long calls = town.slack().calls();
    Result result = loop.answer(way, connections, warming, seconds);
    String row = "Baraza, " + what + ", " + connections + " connections";
    table.add(row, "acks/s", result.perSecond());
    table.add(row, "p50 ms", result.millis(50));
    table.add(row, "p99 ms", result.millis(99));
    double spent = process.cpuSeconds() - cpu;
    double counted = result.count() * (1 + warming / result.seconds());
    table.add(row, "CPU s per 1000", spent / counted * 1000);
    table.add(row, "calls per answer", (town.slack().calls() - calls) / counted);
    table.add(row, "starved s", result.starved() / connections);
    table.add(row, "failures", result.failures());
    table.add(row, "RSS MB", process.megabytes());
  }

  private void peer(Ground ground, Table table, PeerProcess peer, int round) throws Exception {
    try (StubSlack slack = new StubSlack()) {
      Town town = new Town(slack);
      slack.tell(town);
      try (Measured process = peer.start(ground.data("peer-" + round), slack.url())) {
        ClosedLoop loop = new ClosedLoop(town, process.port());
        List<Talk> talks = town.settle("P", WORKSPACES, CHANNELS);
        for (int connections : CONNECTIONS) {
          town.clear();
          talks.forEach(talk -> town.begin(talk));
          double cpu = process.cpuSeconds();
          Result result = loop.answer(Way.BUTTON, connections, 1, ground.seconds());
          String row = PEER + ", bare job, " + connections + " connections";
          table.add(row, "acks/s", result.perSecond());
          table.add(row, "p50 ms", result.millis(50));
          table.add(row, "p99 ms", result.millis(99));
          double counted = result.count() * (1 + 1 / result.seconds());
          table.add(row, "CPU s per 1000", (process.cpuSeconds() - cpu) / counted * 1000);
          table.add(row, "failures", result.failures());
          table.add(row, "RSS MB", process.megabytes());
        }
      }
    }
  }

  private static void compare(Table table) {
    for (String what : List.of("buttons", "replies", "forms")) {
      for (int connections : CONNECTIONS) {
        String ours = "Baraza, " + what + ", " + connections + " connections";
        String theirs = PEER + ", bare job, " + connections + " connections";
        String row = "Ratio, " + what + ", " + connections + " connections";
        for (String column : List.of("acks/s", "p99 ms", "CPU s per 1000")) {
          table.add(row, column, table.median(ours, column) / table.median(theirs, column));
        }
      }
    }
  }
}
