package org.baraza.plan.worked;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baraza.flow.Facts;
import org.baraza.flow.Field;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Summary;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** The table of activities with its six columns, and whatever columns were added to the list. */
final class FinishedTable implements Worked {
  private static final String LIST = "activities";
  private static final Set<String> BEHIND_THE_SIX = Set.of("kind", "minutes", "date", "cause");
  private static final Set<String> THE_SIX =
      Set.of(
          "activity", "goal", "measure-during", "measure-after", "happened", "result", "follow-up");

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    List<Row> activities = facts.rows(LIST);
    if (activities.isEmpty()) {
      return List.of();
    }
    List<String> own = own(context);
    List<String> columns = new ArrayList<>();
    columns.addAll(Tables.columns(context, LIST, List.of("activity", "goal")));
    columns.add(context.label("finished-table.measures"));
    columns.addAll(Tables.columns(context, LIST, List.of("happened", "result", "follow-up")));
    columns.addAll(Tables.columns(context, LIST, own));

    List<List<Prose>> rows = new ArrayList<>();
    for (Row activity : activities) {
      List<Prose> cells = new ArrayList<>();
      cells.addAll(Tables.cells(context, LIST, activity, List.of("activity", "goal")));
      cells.add(measures(activity, context));
      cells.addAll(
          Tables.cells(context, LIST, activity, List.of("happened", "result", "follow-up")));
      cells.addAll(Tables.cells(context, LIST, activity, own));
      rows.add(cells);
    }
    return List.of(new Summary.Item.Grid(context.heading(), columns, rows));
  }

  private static Prose measures(Row activity, WorkedContext context) {
    List<Prose> measures = new ArrayList<>();
    for (String when : List.of("during", "after")) {
      Prose measure = context.cell(LIST, activity, "measure-" + when);
      if (!measure.isEmpty()) {
        measures.add(context.say("finished-table." + when, "measure", measure));
      }
    }
    return Prose.join("\n", measures);
  }

  private static List<String> own(WorkedContext context) {
    return context.shape(LIST).map(ListShape::fields).orElse(List.of()).stream()
        .map(Field::id)
        .filter(field -> !THE_SIX.contains(field) && !BEHIND_THE_SIX.contains(field))
        .toList();
  }
}
