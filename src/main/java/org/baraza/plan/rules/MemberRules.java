package org.baraza.plan.rules;

import java.util.List;
import java.util.Map;
import org.baraza.flow.Row;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;

/** Whether a group brings together those between whom something has to change. */
final class MemberRules {
  static final Map<String, Rule> RULES =
      Map.of(
          "offers-from-one-kind", MemberRules::offersFromOneKind,
          "one-kind-of-actor", MemberRules::oneKindOfActor,
          "open-conflict-without-helper", MemberRules::conflictWithoutHelper);

  private static final int ENOUGH_OFFERS = 2;
  private static final int ENOUGH_MEMBERS = 3;

  private MemberRules() {}

  private static boolean offersFromOneKind(RuleContext context) {
    return allOfOneKind(
        context.rows("members").stream()
            .filter(member -> !Values.choices(member.cell("signals")).isEmpty())
            .toList(),
        ENOUGH_OFFERS);
  }

  private static boolean oneKindOfActor(RuleContext context) {
    return allOfOneKind(
        context.rows("members").stream().filter(member -> !Lists.isEmpty(member, "actor")).toList(),
        ENOUGH_MEMBERS);
  }

  private static boolean allOfOneKind(List<Row> members, int enough) {
    return members.size() >= enough
        && members.stream().map(member -> Values.choice(member, "actor")).distinct().count() == 1;
  }

  private static boolean conflictWithoutHelper(RuleContext context) {
    return context.rows("conflicts").stream()
        .anyMatch(
            conflict ->
                Values.chose(conflict, "state", "open") && Lists.isEmpty(conflict, "helper"));
  }
}
