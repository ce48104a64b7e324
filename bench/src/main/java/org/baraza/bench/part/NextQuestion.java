package org.baraza.bench.part;

import java.util.List;
import org.HdrHistogram.Histogram;
import org.baraza.bench.load.ClosedLoop;
import org.baraza.bench.load.LoadPrompts;
import org.baraza.bench.load.OpenLoop;
import org.baraza.bench.load.Result;
import org.baraza.bench.load.Talk;
import org.baraza.bench.load.Town;
import org.baraza.bench.process.AppProcess;
import org.baraza.bench.process.Measured;
import org.baraza.bench.slack.StubSlack;

/** From an answer to the next question: 100 answers a second, 1,000 channels, 50 workspaces. */
public final class NextQuestion implements Part {
  private static final int RATE = 100;

  /** Seconds until the compilers have seen what there is to see. */
  private static final double WARMING = 6;

  @Override
  public void run(Ground ground, Table table) throws Exception {
    String row = "Next question posted, " + RATE + " answers a second";
    try (StubSlack slack = new StubSlack()) {
      Town town = new Town(slack);
      slack.tell(town);
      AppProcess app =
          new AppProcess(
              ground.root(), ground.work(), ground.data("next"), slack.url(), ground.prompts());
      try (Measured process = app.start()) {
        List<Talk> talks = town.settle("N", 50, 1_000);
        new ClosedLoop(town, process.port()).start(talks, LoadPrompts.BUTTONS);
        double seconds = 4 * ground.seconds();
        OpenLoop loop = new OpenLoop(town, process.port());
        loop.answer(RATE, WARMING);
        for (int round = 0; round < ground.rounds(); round++) {
          process.rest(20);
          town.untilAsked().reset();
          double cpu = process.cpuSeconds();
          Result result = loop.answer(RATE, seconds);
          Histogram asked = town.untilAsked();
          table.add(row, "p50 ms", asked.getValueAtPercentile(50) / 1e6);
          table.add(row, "p99 ms", asked.getValueAtPercentile(99) / 1e6);
          table.add(row, "ack p99 ms", result.millis(99));
          table.add(row, "CPU share", (process.cpuSeconds() - cpu) / seconds);
          table.add(row, "failures", result.failures());
        }
      }
    }
  }
}
