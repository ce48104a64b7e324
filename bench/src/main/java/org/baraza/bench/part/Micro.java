package org.baraza.bench.part;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The pure rooms' hot paths alone. */
public final class Micro implements Part {
  @Override
  public void run(Ground ground, Table table) throws Exception {
    var options =
        new OptionsBuilder()
            .include("org.baraza.bench.micro")
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(3)
            .measurementTime(TimeValue.milliseconds(500))
            .verbosity(VerboseMode.SILENT)
            .build();
    for (RunResult result : new Runner(options).run()) {
      String benchmark = result.getParams().getBenchmark();
      String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
      table.add("JMH " + name, "microseconds", result.getPrimaryResult().getScore());
    }
  }
}
