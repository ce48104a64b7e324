package org.baraza.plan.rules;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.flow.Row;
import org.baraza.plan.Names;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;

/** What hangs loose between causes, goals, activities, measures and follow-up. */
final class TraceRules {
  /** What visitors and hosts do together, and so what has to serve a goal. */
  private static final Set<String> MEANT = Set.of("experiential", "discussion", "presentation");

  static final Map<String, Rule> RULES =
      Map.ofEntries(
          entry("goals-without-link", TraceRules::goalsWithoutLink),
          entry("links-without-goal", TraceRules::linksWithoutGoal),
          entry("causes-without-activity", context -> without(context, "causes", "cause")),
          entry("goals-without-activity", context -> without(context, "goals", "goal")),
          entry("activities-without-goal", TraceRules::activitiesWithoutGoal),
          entry("activities-without-measure", TraceRules::activitiesWithoutMeasure),
          entry("measures-without-follow-up", TraceRules::measuresWithoutFollowUp));

  private TraceRules() {}

  static List<Row> meant(RuleContext context) {
    return context.rows("activities").stream()
        .filter(activity -> MEANT.contains(Values.choice(activity, "kind")))
        .toList();
  }

  /** Without any link nothing has been said yet, so nothing is loose. */
  private static boolean goalsWithoutLink(RuleContext context) {
    List<Row> links = context.rows("goal-links");
    return !links.isEmpty() && Lists.someUnnamed(context.rows("goals"), "goal", links, "goal");
  }

  private static boolean linksWithoutGoal(RuleContext context) {
    List<Row> goals = context.rows("goals");
    return !goals.isEmpty()
        && context.rows("goal-links").stream().anyMatch(link -> !serves(link, goals));
  }

  private static boolean without(RuleContext context, String list, String field) {
    List<Row> activities = context.rows("activities");
    return !activities.isEmpty() && Lists.someUnnamed(context.rows(list), field, activities, field);
  }

  private static boolean activitiesWithoutGoal(RuleContext context) {
    List<Row> goals = context.rows("goals");
    return meant(context).stream()
        .anyMatch(
            activity ->
                Lists.isEmpty(activity, "goal") || (!goals.isEmpty() && !serves(activity, goals)));
  }

  private static boolean serves(Row row, List<Row> goals) {
    return !Names.meant(Values.text(row, "goal"), goals, "goal").isEmpty();
  }

  private static boolean activitiesWithoutMeasure(RuleContext context) {
    return meant(context).stream()
        .anyMatch(
            activity ->
                Lists.isEmpty(activity, "measure-during")
                    || Lists.isEmpty(activity, "measure-after"));
  }

  private static boolean measuresWithoutFollowUp(RuleContext context) {
    List<Row> actions = context.rows("follow-up-actions");
    return !actions.isEmpty()
        && context.rows("activities").stream()
            .filter(activity -> !Lists.isEmpty(activity, "measure-after"))
            .filter(activity -> Lists.isEmpty(activity, "follow-up"))
            .anyMatch(activity -> !isWatched(activity, actions));
  }

  private static boolean isWatched(Row activity, List<Row> actions) {
    return Lists.isNamed(Values.text(activity, "measure-after"), actions, "watches")
        || Lists.isNamed(Values.text(activity, "activity"), actions, "watches");
  }
}
