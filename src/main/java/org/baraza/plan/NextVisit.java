package org.baraza.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.flow.Field;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.Value;

/** What a further visit takes over from the plan of the one before. */
public final class NextVisit {
  /** What only that visit brought about. */
  private static final Set<String> HISTORY = Set.of("happened", "result");

  /** Lists that tell how a visit went; a further one begins them empty. */
  private static final Set<String> TELLING = Set.of("during", "after-action");

  private NextVisit() {}

  /** Whether a further visit starts from a list of the one before. */
  public static boolean takesOver(String declaringFlow) {
    return !TELLING.contains(declaringFlow);
  }

  /** Rows as a plan again: without dates and results, and with everything still to be done. */
  public static List<Row> of(ListShape shape, List<Row> rows) {
    return rows.stream().map(row -> again(shape, row)).toList();
  }

  private static Row again(ListShape shape, Row row) {
    Map<String, Value> cells = new LinkedHashMap<>();
    for (Field field : shape.fields()) {
      boolean past = field.kind() instanceof Kind.Date || HISTORY.contains(field.id());
      if (!past) {
        row.cell(field.id()).ifPresent(value -> cells.put(field.id(), fresh(field, value)));
      }
    }
    return new Row(row.id(), cells, row.by(), row.at());
  }

  private static Value fresh(Field field, Value value) {
    return field.id().equals("status") && field.kind() instanceof Kind.OneChoice one
        ? new Value.Chosen(List.of(one.choices().get(0).id()))
        : value;
  }
}
