package org.baraza.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A line of the table that a long run of faults prints. */
record FaultRow(
    String name,
    int faults,
    String acknowledged,
    String lost,
    String duplicated,
    String outOfOrder,
    String recovered) {

  static final String HEAD =
      """
      | run | faults injected | acknowledged | lost | duplicated | out of order | recovered after (median, longest) |
      |---|---|---|---|---|---|---|
      """;

  static FaultRow of(String name, int faults, FaultLedger.Count count, List<Duration> recoveries) {
    List<Duration> sorted = recoveries.stream().sorted().toList();
    return new FaultRow(
        name,
        faults,
        "%d answers".formatted(count.acknowledged()),
        Integer.toString(count.lost()),
        Integer.toString(count.duplicated()),
        Integer.toString(count.outOfOrder()),
        "%s, %s"
            .formatted(
                seconds(sorted.get(sorted.size() / 2)), seconds(sorted.get(sorted.size() - 1))));
  }

  boolean isClean() {
    return List.of(lost, duplicated, outOfOrder).stream().allMatch(it -> it.matches("0|-"));
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }

  String line() {
    return "| %s |%n"
        .formatted(
            String.join(
                " | ",
                name,
                Integer.toString(faults),
                acknowledged,
                lost,
                duplicated,
                outOfOrder,
                recovered));
  }
}
