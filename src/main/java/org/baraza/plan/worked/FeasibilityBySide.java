package org.baraza.plan.worked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Facts;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Summary;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** What speaks for a solution and what against, in three respects; never one verdict. */
final class FeasibilityBySide implements Worked {

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    List<Prose> lines =
        Optional.ofNullable(context.edition().flows().get("feasibility"))
            .map(flow -> Feasibility.of(flow, facts))
            .orElse(List.of())
            .stream()
            .filter(FeasibilityBySide::begun)
            .map(group -> line(group, context))
            .toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(new Summary.Item.Bullets(context.heading(), lines));
  }

  private static boolean begun(Feasibility group) {
    return group.inFavour().size() + group.against().size() + group.unknown().size() > 0;
  }

  private static Prose line(Feasibility group, WorkedContext context) {
    List<Prose> sentences = new ArrayList<>();
    sentences.add(
        context.say(
            "feasibility.counts",
            Map.of(
                "group", context.say("feasibility." + group.group()),
                "for", context.number(group.inFavour().size()),
                "against", context.number(group.against().size()),
                "unknown", context.number(group.unknown().size()))));
    labels("against", group.against(), context).ifPresent(sentences::add);
    labels("unknown", group.unknown(), context).ifPresent(sentences::add);
    return Prose.join(" ", sentences);
  }

  private static Optional<Prose> labels(String key, List<String> labels, WorkedContext context) {
    return labels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            context.say(
                "feasibility.which-" + key, "items", Prose.plain(String.join(", ", labels))));
  }
}
