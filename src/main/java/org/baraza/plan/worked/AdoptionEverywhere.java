package org.baraza.plan.worked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Names;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** Every participant against every practice, with who copied whom. */
final class AdoptionEverywhere implements Worked {

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    Map<Row, List<Row>> followed = followed(facts);
    Set<String> practices = new LinkedHashSet<>();
    facts.rows("practices").forEach(row -> practices.add(Values.text(row, "practice")));
    followed.values().stream()
        .flatMap(List::stream)
        .map(row -> Values.text(row, "practice"))
        .filter(name -> practices.stream().noneMatch(known -> Names.same(known, name)))
        .forEach(practices::add);
    if (followed.isEmpty() || practices.isEmpty()) {
      return List.of();
    }
    List<String> columns = new ArrayList<>();
    columns.add(context.column("participants", "participant"));
    columns.addAll(practices);
    List<List<Prose>> rows = new ArrayList<>();
    followed.forEach(
        (participant, steps) -> {
          List<Prose> cells = new ArrayList<>();
          cells.add(context.cell("participants", participant, "participant"));
          practices.forEach(
              practice ->
                  cells.add(
                      Names.called(practice, steps, "practice")
                          .map(row -> cell(row, context))
                          .orElseGet(() -> context.say("open"))));
          rows.add(cells);
        });
    List<Summary.Item> items = new ArrayList<>();
    items.add(new Summary.Item.Grid(context.heading(), columns, rows));
    List<Prose> copies = copies(followed, context);
    if (!copies.isEmpty()) {
      items.add(new Summary.Item.Bullets(context.label("adoption.copies"), copies));
    }
    return items;
  }

  /** What became of the practices with each participant; kept with the participant's row. */
  private static Map<Row, List<Row>> followed(Facts facts) {
    Map<String, List<Row>> byOccasion = facts.everywhere(AdoptionLadder.LIST);
    Map<Row, List<Row>> followed = new LinkedHashMap<>();
    for (Row participant : facts.rows("participants")) {
      Optional.ofNullable(byOccasion.get(participant.id()))
          .filter(rows -> !rows.isEmpty())
          .ifPresent(rows -> followed.put(participant, rows));
    }
    return followed;
  }

  private static Prose cell(Row row, WorkedContext context) {
    Prose step = context.cell(AdoptionLadder.LIST, row, "step");
    Prose how = context.cell(AdoptionLadder.LIST, row, "how-adapted");
    return how.isEmpty()
        ? step
        : context.say("adoption.step-with", Map.of("step", step, "how", how));
  }

  private static List<Prose> copies(Map<Row, List<Row>> followed, WorkedContext context) {
    List<Prose> copies = new ArrayList<>();
    followed.forEach(
        (participant, steps) ->
            steps.stream()
                .filter(row -> !Values.text(row, "copied-by").isEmpty())
                .forEach(
                    row ->
                        copies.add(
                            context.say(
                                "adoption.copied",
                                Map.of(
                                    "who", context.cell(AdoptionLadder.LIST, row, "copied-by"),
                                    "practice", context.cell(AdoptionLadder.LIST, row, "practice"),
                                    "from",
                                        context.cell(
                                            "participants", participant, "participant"))))));
    return copies;
  }
}
