package org.baraza.bench.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.baraza.bench.virtual.LanesInVirtualTime;
import org.baraza.bench.virtual.LanesInVirtualTime.Outcome;
import org.baraza.bench.virtual.LanesInVirtualTime.Scene;

/** A busy hour of 100,000 channels in 2,000 workspaces, with one process and with four. */
public final class VirtualTime implements Part {
  /** What a message costs a process of two cores; see docs/SCALING.md for where it comes from. */
  private static final Duration COST =
      Duration.ofNanos(Long.getLong("bench.message.micros", 500) * 1_000);

  @Override
  public void run(Ground ground, Table table) throws Exception {
    List<Scene> scenes = new ArrayList<>();
    for (int answers : new int[] {360_000, 3_600_000}) {
      for (int processes : new int[] {1, 4}) {
        scenes.add(new Scene(2_000, 100_000, answers, 100_000, COST, processes));
      }
    }
    // No real time is measured: they may go side by side.
    List<Outcome> outcomes =
        scenes.parallelStream().map(it -> new LanesInVirtualTime(it).play()).toList();
    for (int number = 0; number < scenes.size(); number++) {
      Scene scene = scenes.get(number);
      Outcome outcome = outcomes.get(number);
      String row =
          "100,000 channels, %,d answers and 100,000 nudges in an hour, %d processes"
              .formatted(scene.answers(), scene.processes());
      table.add(row, "busy", outcome.busy());
      table.add(row, "question p99 ms", outcome.waits().getValueAtPercentile(99));
      table.add(row, "nudge p50 s", outcome.lateness().getValueAtPercentile(50) / 1000.0);
      table.add(row, "nudge p99 s", outcome.lateness().getValueAtPercentile(99) / 1000.0);
      table.add(row, "most lanes at once", outcome.longestQueue());
    }
  }
}
