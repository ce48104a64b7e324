package org.baraza.plan.worked;

import java.util.List;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Summary;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** Every solution with who does it, who pays and how keen people are; what is open stands out. */
final class WhoDoesWhoPays implements Worked {
  private static final String LIST = "solutions";
  private static final List<String> FIELDS = List.of("solution", "who-does", "who-pays", "passion");

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    List<Row> solutions = facts.rows(LIST);
    if (solutions.isEmpty()) {
      return List.of();
    }
    List<List<Prose>> rows = solutions.stream().map(row -> cells(row, context)).toList();
    return List.of(
        new Summary.Item.Grid(context.heading(), Tables.columns(context, LIST, FIELDS), rows));
  }

  private static List<Prose> cells(Row solution, WorkedContext context) {
    return FIELDS.stream()
        .map(
            field -> {
              Prose cell = context.cell(LIST, solution, field);
              return cell.isEmpty() ? context.say("solutions." + field) : cell;
            })
        .toList();
  }
}
