package org.baraza.bench.part;

/** A part of the benchmark. */
@FunctionalInterface
public interface Part {

  /** Measures and adds rows to the table. */
  void run(Ground ground, Table table) throws Exception;
}
