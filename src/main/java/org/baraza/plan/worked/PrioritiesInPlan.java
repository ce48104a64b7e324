package org.baraza.plan.worked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Names;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** Where a group's plan takes up what matters to those who are seldom heard. */
final class PrioritiesInPlan implements Worked {
  private static final String LIST = "voice-priorities";
  private static final String STEPS = "work-plan";

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    List<Prose> lines = new ArrayList<>();
    for (Row priority : facts.rows(LIST)) {
      lines.add(
          context.say(
              "priorities.line",
              Map.of(
                  "priority", context.cell(LIST, priority, "priority"),
                  "taken-up", takenUp(priority, facts, context))));
    }
    return lines.isEmpty()
        ? List.of()
        : List.of(new Summary.Item.Bullets(context.heading(), lines));
  }

  private static Prose takenUp(Row priority, Facts facts, WorkedContext context) {
    List<Prose> where = new ArrayList<>();
    List<Row> plan = facts.rows(STEPS);
    Names.called(Values.text(priority, "solution"), facts.rows("solutions"), "solution")
        .ifPresent(
            solution -> {
              String name = Values.text(solution, "solution");
              where.add(context.cell("solutions", solution, "solution"));
              plan.stream()
                  .filter(step -> Names.same(Values.text(step, "solution"), name))
                  .forEach(step -> where.add(step(step, context)));
            });
    Names.called(Values.text(priority, "step"), plan, "step")
        .map(step -> step(step, context))
        .filter(step -> !where.contains(step))
        .ifPresent(where::add);
    return where.isEmpty() ? context.say("priorities.nowhere") : Prose.join("; ", where);
  }

  private static Prose step(Row step, WorkedContext context) {
    Prose name = context.cell(STEPS, step, "step");
    Prose who = context.cell(STEPS, step, "who-does");
    return who.isEmpty()
        ? context.say("priorities.step-open", "step", name)
        : context.say("priorities.step", Map.of("step", name, "who", who));
  }
}
