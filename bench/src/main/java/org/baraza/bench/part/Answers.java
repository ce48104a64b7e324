package org.baraza.bench.part;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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
  private static final int CHANNELS = Integer.getInteger("bench.channels", 2_400);
  private static final int WORKSPACES = CHANNELS / 2;
  private static final double WARMING = 15;
  private static final double SETTLING = 0.5;

  private static final Map<Way, String> NAMES =
      Map.of(Way.BUTTON, "buttons", Way.REPLY, "replies", Way.FORM, "forms");
  private static final String PEER = "Bolt for JavaScript";

  @Override
  public void run(Ground ground, Table table) throws Exception {
    PeerProcess installed = new PeerProcess(ground.root(), ground.work());
    try (StubSlack slack = new StubSlack();
        StubSlack peerSlack = new StubSlack()) {
      Town town = town(slack);
      Town peerTown = town(peerSlack);
      AppProcess app =
          new AppProcess(
              ground.root(), ground.work(), ground.data("app"), slack.url(), ground.prompts());
      try (Measured process = app.start()) {
        Asked asked = begin(process, town);
        if (!installed.isInstalled()) {
          table.note("The peer was not measured: run npm ci in bench/peer first.");
          for (int round = 0; round < ground.rounds(); round++) {
            app(ground, table, process, asked);
          }
          return;
        }
        try (Measured peer = installed.start(ground.data("peer"), peerSlack.url())) {
          List<Talk> talks = peerTown.settle("P", WORKSPACES, CHANNELS);
          peer(ground, new Table(), peer, peerTown, talks); // to warm up
          for (int round = 0; round < ground.rounds(); round++) {
            peer(ground, table, peer, peerTown, talks);
            app(ground, table, process, asked);
          }
        }
        compare(table);
      }
    }
  }

  private static Town town(StubSlack slack) {
    Town town = new Town(slack);
    slack.tell(town);
    return town;
  }

  /** Channels whose questions are answered by buttons, and by words. */
  private record Asked(Town town, ClosedLoop loop, List<Talk> taps, List<Talk> words) {}

  /** Opens all channels, lets the compilers see what there is to see. */
  private static Asked begin(Measured process, Town town) throws Exception {
    ClosedLoop loop = new ClosedLoop(town, process.port());
    List<Talk> taps = town.settle("A", WORKSPACES, CHANNELS);
    loop.start(taps, LoadPrompts.BUTTONS);
    List<Talk> words = town.settle("B", WORKSPACES, CHANNELS);
    loop.start(words, LoadPrompts.WORDS);
    Asked asked = new Asked(town, loop, taps, words);
    for (Way way : List.of(Way.BUTTON, Way.REPLY)) {
      enqueue(asked, way);
      loop.answer(way, 16, 0, WARMING);
      process.rest(20);
    }
    forms(asked, process);
    asked.loop().answer(Way.FORM, 16, 0, WARMING);
    process.rest(20);
    return asked;
  }

  /** Opens a form in each channel, to be sent in. */
  private static void forms(Asked asked, Measured process)
      throws IOException, InterruptedException {
    enqueue(asked, Way.FORM);
    asked.loop().openForms(asked.words());
    process.rest(20);
  }

  private static void enqueue(Asked asked, Way way) {
    asked.town().clear();
    asked.town().enqueue(way == Way.BUTTON ? asked.taps() : asked.words());
  }

  private static void app(Ground ground, Table table, Measured process, Asked asked)
      throws Exception {
    for (int connections : CONNECTIONS) {
      for (Way way : List.of(Way.BUTTON, Way.REPLY, Way.FORM)) {
        if (way == Way.FORM) {
          forms(asked, process);
        } else {
          enqueue(asked, way);
        }
        String row = "Baraza, %s, %d connections".formatted(NAMES.get(way), connections);
        measure(table, row, process, asked, way, connections, ground.seconds());
      }
    }
  }

  private static void measure(
      Table table,
      String row,
      Measured process,
      Asked asked,
      Way way,
      int connections,
      double seconds)
      throws IOException, InterruptedException {
    double warming = way == Way.FORM ? 0 : SETTLING;
    double cpu = process.cpuSeconds();
    long calls = asked.town().slack().calls();
    Result result = asked.loop().answer(way, connections, warming, seconds);
    double counted = result.count() * (1 + warming / result.seconds());
    table.add(row, "acks/s", result.perSecond());
    table.add(row, "p50 ms", result.millis(50));
    table.add(row, "p99 ms", result.millis(99));
    table.add(row, "CPU s per 1000 so far", (process.cpuSeconds() - cpu) / counted * 1000);
    process.rest(20);
    table.add(row, "CPU s per 1000", (process.cpuSeconds() - cpu) / counted * 1000);
    table.add(row, "calls per answer", (asked.town().slack().calls() - calls) / counted);
    table.add(row, "starved s", result.starved() / connections);
    table.add(row, "failures", result.failures());
    table.add(row, "RSS MB", process.megabytes());
  }

  private static void peer(
      Ground ground, Table table, Measured process, Town town, List<Talk> talks)
      throws IOException, InterruptedException {
    ClosedLoop loop = new ClosedLoop(town, process.port());
    for (int connections : CONNECTIONS) {
      town.clear();
      talks.forEach(town::begin);
      double cpu = process.cpuSeconds();
      Result result = loop.answer(Way.BUTTON, connections, SETTLING, ground.seconds());
      double counted = result.count() * (1 + SETTLING / result.seconds());
      String row = PEER + ", bare job, " + connections + " connections";
      table.add(row, "acks/s", result.perSecond());
      table.add(row, "p50 ms", result.millis(50));
      table.add(row, "p99 ms", result.millis(99));
      process.rest(20);
      table.add(row, "CPU s per 1000", (process.cpuSeconds() - cpu) / counted * 1000);
      table.add(row, "failures", result.failures());
      table.add(row, "RSS MB", process.megabytes());
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
