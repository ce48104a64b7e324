package org.baraza.plan.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Row;
import org.baraza.plan.Names;
import org.baraza.plan.Values;

/** What rules ask of a list again and again. */
final class Lists {
  static final Set<String> UNSETTLED = Set.of("open", "under-way");

  private Lists() {}

  /** Whether some row of one list is named by no row of another. */
  static boolean someUnnamed(List<Row> named, String name, List<Row> naming, String field) {
    return named.stream().anyMatch(row -> !isNamed(Values.text(row, name), naming, field));
  }

  static boolean isNamed(String name, List<Row> naming, String field) {
    return naming.stream().anyMatch(row -> Names.means(Values.text(row, field), name));
  }

  static boolean isEmpty(Row row, String field) {
    return row.cell(field).isEmpty();
  }

  static Optional<LocalDate> day(Row row, String field) {
    return Values.day(row.cell(field));
  }

  static boolean isUnsettled(Row row) {
    return UNSETTLED.contains(Values.choice(row, "status"));
  }
}
