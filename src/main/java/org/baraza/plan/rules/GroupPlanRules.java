package org.baraza.plan.rules;

import java.util.List;
import java.util.Map;
import org.baraza.flow.Row;
import org.baraza.plan.Names;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;

/** What a group's issues, solutions, steps and the priorities of those seldom heard leave loose. */
final class GroupPlanRules {
  static final Map<String, Rule> RULES =
      Map.of(
          "issue-without-solution",
          context -> issueWithout(context, "solutions"),
          "issue-without-step",
          context -> issueWithout(context, "work-plan"),
          "priority-not-in-plan",
          GroupPlanRules::priorityNotInPlan,
          "priority-points-nowhere",
          GroupPlanRules::priorityPointsNowhere);

  private GroupPlanRules() {}

  /** An empty list has not been begun, which another check says. */
  private static boolean issueWithout(RuleContext context, String list) {
    List<Row> answers = context.rows(list);
    return !answers.isEmpty()
        && context.rows("working-issues").stream()
            .anyMatch(
                issue -> Names.called(Values.text(issue, "issue"), answers, "issue").isEmpty());
  }

  private static boolean priorityNotInPlan(RuleContext context) {
    return context.rows("voice-priorities").stream()
        .anyMatch(
            priority -> Lists.isEmpty(priority, "solution") && Lists.isEmpty(priority, "step"));
  }

  private static boolean priorityPointsNowhere(RuleContext context) {
    return context.rows("voice-priorities").stream()
        .anyMatch(
            priority ->
                pointsNowhere(priority, "solution", context.rows("solutions"))
                    || pointsNowhere(priority, "step", context.rows("work-plan")));
  }

  private static boolean pointsNowhere(Row priority, String field, List<Row> rows) {
    return !Lists.isEmpty(priority, field)
        && Names.called(Values.text(priority, field), rows, field).isEmpty();
  }
}
