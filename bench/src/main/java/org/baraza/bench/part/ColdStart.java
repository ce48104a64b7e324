package org.baraza.bench.part;

import java.nio.file.Path;
import org.baraza.bench.process.AppProcess;
import org.baraza.bench.process.Measured;
import org.baraza.bench.process.PeerProcess;
import org.baraza.bench.slack.StubSlack;

/** From the start of the process to its first healthy answer, with all real flows read. */
public final class ColdStart implements Part {
  private static final int TIMES = 3;

  @Override
  public void run(Ground ground, Table table) throws Exception {
    Path own = Path.of(System.getProperty("java.home"), "lib/server/classes.jsa");
    PeerProcess peer = new PeerProcess(ground.root(), ground.work());
    try (StubSlack slack = new StubSlack()) {
      for (int time = 0; time < TIMES; time++) {
        AppProcess app = app(ground, slack);
        start(table, "Cold start, making the store", app);
        start(table, "Cold start, with a store", app);
        app.flag("-XX:SharedArchiveFile=" + own);
        start(table, "Cold start, with a store, without packaging's archive", app);
        if (peer.isInstalled()) {
          try (Measured process = peer.start(ground.data("cold-peer"), slack.url())) {
            table.add("Cold start, Bolt for JavaScript", "s", process.secondsToReady());
          }
        }
      }
    }
  }

  private static void start(Table table, String row, AppProcess app) throws Exception {
    try (Measured process = app.start()) {
      table.add(row, "s", process.secondsToReady());
      table.add(row, "CPU s", process.cpuSeconds());
      table.add(row, "RSS MB", process.megabytes());
    }
  }

  private static AppProcess app(Ground ground, StubSlack slack) throws Exception {
    return new AppProcess(
        ground.root(),
        ground.work(),
        ground.data("cold"),
        slack.url(),
        ground.root().resolve("prompts"));
  }
}
