package org.baraza.plan.worked;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.plan.Values;

/** Figures behind what is worked out, for whoever draws them. */
public final class Figures {
  private Figures() {}

  /** The minutes of each kind of activity that has any, in the order of the kinds. */
  public static Map<String, BigDecimal> minutes(List<Row> activities, List<String> kinds) {
    Map<String, BigDecimal> minutes = new LinkedHashMap<>();
    for (String kind : kinds) {
      BigDecimal sum =
          activities.stream()
              .filter(row -> Values.chose(row, "kind", kind))
              .flatMap(row -> Values.number(row.cell("minutes")).stream())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.signum() > 0) {
        minutes.put(kind, sum);
      }
    }
    return minutes;
  }

  /** How many practices stand on each step, with all participants together. */
  public static Map<String, Integer> adoption(Facts facts, List<String> steps) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    steps.forEach(step -> counts.put(step, 0));
    facts.everywhere(AdoptionLadder.LIST).values().stream()
        .flatMap(List::stream)
        .forEach(
            row ->
                steps.stream()
                    .filter(step -> Values.chose(row, "step", step))
                    .forEach(step -> counts.merge(step, 1, Integer::sum)));
    return counts;
  }
}
