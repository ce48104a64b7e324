package org.baraza.plan.worked;

import java.util.ArrayList;
import java.util.List;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Names;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/**
 * How far each practice has come with one participant. In use as seen and in use reshaped stand
 * side by side: neither is the higher step.
 */
final class AdoptionLadder implements Worked {
  static final String LIST = "adoption";
  private static final List<String> DETAILS = List.of("in-the-way", "pride", "copied-by");

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    List<Row> followed = facts.rows(LIST);
    if (followed.isEmpty()) {
      return List.of();
    }
    List<String> steps = Tables.choices(context, LIST, "step");
    List<String> details =
        DETAILS.stream()
            .filter(field -> followed.stream().anyMatch(row -> row.cell(field).isPresent()))
            .toList();
    List<String> columns = new ArrayList<>();
    columns.add(context.column(LIST, "practice"));
    steps.forEach(step -> columns.add(context.choice(LIST, "step", step)));
    columns.addAll(Tables.columns(context, LIST, details));

    List<List<Prose>> rows = new ArrayList<>();
    for (Row row : followed) {
      List<Prose> cells = new ArrayList<>();
      cells.add(context.cell(LIST, row, "practice"));
      steps.forEach(step -> cells.add(mark(row, step, context)));
      cells.addAll(Tables.cells(context, LIST, row, details));
      rows.add(cells);
    }
    List<Summary.Item> items = new ArrayList<>();
    items.add(new Summary.Item.Grid(context.heading(), columns, rows));
    List<Prose> waiting = notFollowed(facts, followed, context);
    if (!waiting.isEmpty()) {
      Prose practices = context.values().joined(waiting);
      items.add(new Summary.Item.Sentence(context.say("adoption.waiting", "practices", practices)));
    }
    return items;
  }

  private static Prose mark(Row row, String step, WorkedContext context) {
    if (!Values.chose(row, "step", step)) {
      return Prose.empty();
    }
    Prose how = context.cell(LIST, row, "how-adapted");
    return step.equals("in-use-adapted") && !how.isEmpty()
        ? context.say("adoption.mark-with", "how", how)
        : context.say("adoption.mark");
  }

  private static List<Prose> notFollowed(Facts facts, List<Row> followed, WorkedContext context) {
    return facts.rows("practices").stream()
        .filter(
            practice ->
                Names.called(Values.text(practice, "practice"), followed, "practice").isEmpty())
        .map(practice -> context.cell("practices", practice, "practice"))
        .toList();
  }
}
