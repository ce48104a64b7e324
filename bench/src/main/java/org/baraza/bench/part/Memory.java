package org.baraza.bench.part;

import java.nio.file.Path;
import java.util.List;
import org.baraza.bench.load.ClosedLoop;
import org.baraza.bench.load.LoadPrompts;
import org.baraza.bench.load.Talk;
import org.baraza.bench.load.Town;
import org.baraza.bench.load.Way;
import org.baraza.bench.process.AppProcess;
import org.baraza.bench.process.Measured;
import org.baraza.bench.seed.Model;
import org.baraza.bench.seed.Seeder;
import org.baraza.bench.slack.StubSlack;

/** What the process holds after 1,000 answers, with an empty store and with one of many months. */
public final class Memory implements Part {
  private static final int CHANNELS = 10_000;
  private static final int ANSWERS = 1_000_000;
  private static final int COMMITMENTS = 100_000;
  private static final int TIMES = 3;

  @Override
  public void run(Ground ground, Table table) throws Exception {
    for (int time = 0; time < TIMES; time++) {
      measure(ground, table, ground.data("memory"), "Memory, empty store");
    }
    Path large = ground.data("memory-large");
    Path model = ground.model();
    int conversations = ANSWERS / CHANNELS / Model.answers(model) + 1;
    Seeder.Size size = new Seeder.Size(100, CHANNELS, conversations, COMMITMENTS / CHANNELS);
    new Seeder(large.resolve("baraza.db")).fill(model, size);
    measure(ground, table, large, "Memory, 10,000 channels, 1,000,000 answers, 100,000 promises");
    Ground.forget(large);
  }

  private static void measure(Ground ground, Table table, Path data, String row) throws Exception {
    try (StubSlack slack = new StubSlack()) {
      Town town = new Town(slack);
      slack.tell(town);
      AppProcess app =
          new AppProcess(ground.root(), ground.work(), data, slack.url(), ground.prompts());
      try (Measured process = app.start()) {
        table.add(row, "MB at start", process.megabytes());
        ClosedLoop loop = new ClosedLoop(town, process.port());
        List<Talk> talks = town.settle("E", 50, 100);
        loop.start(talks, LoadPrompts.BUTTONS);
        long answers = 0;
        while (answers < 1_000) {
          answers += loop.answer(Way.BUTTON, 16, 0, 1).count();
        }
        table.add(row, "MB after 1000 answers", process.megabytes());
        table.add(row, "cold start s", process.secondsToReady());
      }
    }
  }
}
