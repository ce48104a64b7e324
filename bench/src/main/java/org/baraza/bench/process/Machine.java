package org.baraza.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much all processors together have done, in the kernel's ticks.
 *
 * @param busy for anybody
 * @param all busy or not
 */
public record Machine(long busy, long all) {

  public static Machine now() throws IOException {
    String[] fields = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +");
    long all = 0;
    for (int field = 1; field <= 8; field++) {
      all += Long.parseLong(fields[field]);
    }
    long idle = Long.parseLong(fields[4]) + Long.parseLong(fields[5]);
    return new Machine(all - idle, all);
  }

  /** The share of all processors that was used since then, 0 to 1. */
  public double busySince(Machine before) {
    return (double) (busy - before.busy) / (all - before.all);
  }
}
