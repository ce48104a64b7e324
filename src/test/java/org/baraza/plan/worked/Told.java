package org.baraza.plan.worked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baraza.flow.Facts;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.GivenPlan;
import org.baraza.plan.Summary;
import org.baraza.plan.WorkedContext;

/** What a worked answer says, line by line: a table's cells with bars between them. */
final class Told {
  static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private Told() {}

  static List<String> by(String name, Facts facts) {
    return by(name, facts, TODAY);
  }

  static List<String> by(String name, Facts facts, LocalDate today) {
    WorkedContext context = new WorkedContext("Heading", GivenPlan.EDITION, today);
    List<String> lines = new ArrayList<>();
    for (Summary.Item item : WorkedAnswers.of(name).orElseThrow().from(facts, context)) {
      if (item instanceof Summary.Item.Grid grid) {
        lines.add(String.join(" | ", grid.columns()));
        grid.rows().forEach(row -> lines.add(cells(row)));
      } else if (item instanceof Summary.Item.Bullets bullets) {
        lines.add("# " + bullets.heading());
        bullets.bullets().forEach(bullet -> lines.add(bullet.text()));
      } else if (item instanceof Summary.Item.Sentence sentence) {
        lines.add(sentence.text().text());
      }
    }
    return lines;
  }

  private static String cells(List<Prose> row) {
    return row.stream().map(Prose::text).collect(Collectors.joining(" | "));
  }
}
