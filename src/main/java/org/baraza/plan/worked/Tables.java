package org.baraza.plan.worked;

import java.util.List;
import java.util.Optional;
import org.baraza.flow.Choice;
import org.baraza.flow.Field;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.WorkedContext;

/** What tables have in common: their headings come from the list, and what is open says so. */
final class Tables {
  private Tables() {}

  static List<String> columns(WorkedContext context, String list, List<String> fields) {
    return fields.stream().map(field -> context.column(list, field)).toList();
  }

  static List<Prose> cells(WorkedContext context, String list, Row row, List<String> fields) {
    return fields.stream().map(field -> context.cell(list, row, field)).toList();
  }

  /** A cell, or the words for one that nobody has filled in yet. */
  static Prose orOpen(Prose cell, WorkedContext context) {
    return cell.isEmpty() ? context.say("open") : cell;
  }

  /** The ids of a field's choices, in the order in which the flow's file gives them. */
  static List<String> choices(WorkedContext context, String list, String field) {
    Optional<Field> shape = context.field(list, field);
    return shape.map(known -> known.kind().offered()).orElse(List.of()).stream()
        .map(Choice::id)
        .toList();
  }
}
