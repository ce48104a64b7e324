package org.baraza.plan.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;

/** Every rule by the name that checks use for it. */
public final class Rules {
  private static final Map<String, Rule> BY_NAME =
      together(
          List.of(
              TraceRules.RULES,
              TimeRules.RULES,
              VisitDateRules.RULES,
              FollowUpRules.RULES,
              MoneyRules.RULES,
              HostRules.RULES,
              MemberRules.RULES,
              JobRules.RULES,
              GroupPlanRules.RULES,
              FeasibilityRules.RULES,
              LearningRules.RULES,
              ProgrammeRules.RULES));

  private Rules() {}

  private static Map<String, Rule> together(List<Map<String, Rule>> groups) {
    Map<String, Rule> rules = new HashMap<>();
    for (Map<String, Rule> group : groups) {
      group.forEach(
          (name, rule) -> {
            if (rules.put(name, rule) != null) {
              throw new IllegalStateException("two rules are called the same: " + name);
            }
          });
    }
    return Map.copyOf(rules);
  }

  /** The names that a check may use. */
  public static Set<String> known() {
    return BY_NAME.keySet();
  }

  /**
   * Whether a rule has something to say.
   *
   * @throws IllegalArgumentException if there is no such rule, which the prompt reader refuses
   *     first
   */
  public static boolean holds(String name, RuleContext context) {
    Rule rule = BY_NAME.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("there is no rule " + name);
    }
    return rule.holds(context);
  }
}
