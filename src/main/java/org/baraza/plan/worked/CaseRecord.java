package org.baraza.plan.worked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** A finished visit as a case for others, in four parts; what is missing is said, not filled in. */
final class CaseRecord implements Worked {

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    return List.of(
        new Summary.Item.Sentence(Prose.bold(context.heading())),
        part("challenge", challenge(facts, context), context),
        part("goals", rows(facts, context, "goals", "goal"), context),
        part("structure", structure(facts, context), context),
        part("follow-up", followUp(facts, context), context));
  }

  private static Summary.Item part(String key, List<Prose> lines, WorkedContext context) {
    List<Prose> told = lines.isEmpty() ? List.of(context.say("case.missing")) : lines;
    return new Summary.Item.Bullets(context.label("case." + key), told);
  }

  private static List<Prose> challenge(Facts facts, WorkedContext context) {
    List<Prose> told = answer("after-action", "challenge-told", facts, context);
    if (!told.isEmpty()) {
      return told;
    }
    List<Prose> lines = new ArrayList<>();
    List<Prose> current = answer("gap", "current", facts, context);
    List<Prose> desired = answer("gap", "desired", facts, context);
    if (!current.isEmpty() && !desired.isEmpty()) {
      lines.add(
          context.say(
              "case.from-to", Map.of("current", current.get(0), "desired", desired.get(0))));
    }
    lines.addAll(answer("gap", "why", facts, context));
    lines.addAll(rows(facts, context, "causes", "cause"));
    return lines;
  }

  private static List<Prose> structure(Facts facts, WorkedContext context) {
    List<Prose> shape = new ArrayList<>();
    for (String question : List.of("size", "distance", "days", "visitors-count", "hosts-count")) {
      shape.addAll(answer("structure", question, facts, context));
    }
    List<Prose> lines = new ArrayList<>();
    if (!shape.isEmpty()) {
      lines.add(Prose.join(" · ", shape));
    }
    for (Row host : facts.rows("candidates")) {
      if (Values.chose(host, "standing", "chosen")) {
        Prose name = context.cell("candidates", host, "candidate");
        lines.add(context.say("case.host", "host", name));
      }
    }
    lines.addAll(rows(facts, context, "goal-links", "link"));
    return lines;
  }

  private static List<Prose> followUp(Facts facts, WorkedContext context) {
    List<Prose> lines = new ArrayList<>();
    String list = "follow-up-actions";
    for (Row action : facts.rows(list)) {
      if (!Values.chose(action, "status", "not-needed")) {
        lines.add(
            context.say(
                "case.action",
                Map.of(
                    "action", context.cell(list, action, "action"),
                    "status", Tables.orOpen(context.cell(list, action, "status"), context))));
      }
    }
    answer("after-action", "different", facts, context)
        .forEach(told -> lines.add(context.say("case.different", "told", told)));
    answer("after-action", "still-open", facts, context)
        .forEach(told -> lines.add(context.say("case.still-open", "told", told)));
    return lines;
  }

  private static List<Prose> rows(Facts facts, WorkedContext context, String list, String field) {
    return facts.rows(list).stream()
        .map(row -> context.cell(list, row, field))
        .filter(prose -> !prose.isEmpty())
        .toList();
  }

  private static List<Prose> answer(
      String flow, String question, Facts facts, WorkedContext context) {
    return facts.answer(flow + "." + question).stream()
        .map(value -> context.answer(flow, question, value))
        .filter(prose -> !prose.isEmpty())
        .toList();
  }
}
