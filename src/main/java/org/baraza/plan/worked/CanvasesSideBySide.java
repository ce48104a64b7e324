package org.baraza.plan.worked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** Business models on nine blocks, the participant's own first; an empty block stands out. */
final class CanvasesSideBySide implements Worked {
  private static final String LIST = "canvases";
  private static final List<String> BLOCKS =
      List.of(
          "customers",
          "value",
          "channels",
          "relationships",
          "income",
          "resources",
          "key-activities",
          "partners",
          "costs");

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    List<Row> businesses =
        facts.rows(LIST).stream()
            .sorted(Comparator.comparing(row -> !Values.chose(row, "whose", "own")))
            .toList();
    if (businesses.isEmpty()) {
      return List.of();
    }
    List<String> columns = new ArrayList<>();
    columns.add(context.label("canvases.block"));
    businesses.forEach(business -> columns.add(Values.text(business, "business")));
    List<List<Prose>> rows = new ArrayList<>();
    rows.add(line("whose", businesses, context));
    BLOCKS.forEach(block -> rows.add(line(block, businesses, context)));
    return List.of(new Summary.Item.Grid(context.heading(), columns, rows));
  }

  private static List<Prose> line(String field, List<Row> businesses, WorkedContext context) {
    List<Prose> cells = new ArrayList<>();
    cells.add(Prose.plain(context.column(LIST, field)));
    for (Row business : businesses) {
      Prose cell = context.cell(LIST, business, field);
      cells.add(cell.isEmpty() ? context.say("canvases.empty") : cell);
    }
    return cells;
  }
}
