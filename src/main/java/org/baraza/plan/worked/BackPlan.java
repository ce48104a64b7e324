package org.baraza.plan.worked;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Facts;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.LeadTime;
import org.baraza.plan.Summary;
import org.baraza.plan.Visit;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** What has to be settled before a visit, in order of date, and why it begins so early. */
final class BackPlan implements Worked {

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    Optional<Visit> visit = Visit.of(facts);
    if (visit.isEmpty()) {
      return List.of();
    }
    LeadTime leadTime = LeadTime.of(facts).resting(context.working().restDays());
    DatedRows dated = new DatedRows("logistics", List.of("item", "owner", "status"));
    List<Summary.Item> items = new ArrayList<>(dated.table(facts, context, visit.get(), leadTime));
    dated
        .first(facts, context, visit.get(), leadTime)
        .filter(first -> first.isBefore(visit.get().first()))
        .ifPresent(first -> items.add(begins(first, visit.get(), context)));
    items.add(because(leadTime, context));
    return items;
  }

  private static Summary.Item begins(LocalDate first, Visit visit, WorkedContext context) {
    long days = ChronoUnit.DAYS.between(first, visit.first());
    return new Summary.Item.Sentence(
        context.say(
            "back-plan.begins",
            Map.of("day", WorkedContext.day(first), "days", context.number(days))));
  }

  private static Summary.Item because(LeadTime leadTime, WorkedContext context) {
    if (leadTime.reasons().isEmpty()) {
      return new Summary.Item.Sentence(context.say("back-plan.as-it-is"));
    }
    List<Prose> reasons =
        leadTime.reasons().stream()
            .map(reason -> context.say("back-plan.because." + reason))
            .toList();
    return new Summary.Item.Sentence(
        context.say(
            "back-plan.longer",
            Map.of(
                "reasons", context.values().joined(reasons),
                "times", context.number(leadTime.factor().stripTrailingZeros()))));
  }
}
