package org.baraza.plan.worked;

import java.util.List;
import org.baraza.flow.Facts;
import org.baraza.plan.LeadTime;
import org.baraza.plan.Summary;
import org.baraza.plan.Visit;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** What happens after a visit, in order of date. */
final class FollowUpDates implements Worked {

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    DatedRows dated =
        new DatedRows("follow-up-actions", List.of("action", "kind", "owner", "status"));
    return Visit.of(facts)
        .map(
            visit ->
                dated.table(
                    facts,
                    context,
                    visit,
                    LeadTime.of(facts).resting(context.working().restDays())))
        .orElse(List.of());
  }
}
