package org.baraza.plan.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.flow.Row;
import org.baraza.plan.Names;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;

/** Whether the hosts of a visit want it. */
final class HostRules {
  static final Map<String, Rule> RULES = Map.of("host-not-engaged", HostRules::hostNotEngaged);

  private static final Set<String> NOT_VISITED = Set.of("reserve", "not-now");

  private HostRules() {}

  /** Only the latest talk with a host counts, and only while nobody has chosen another host. */
  private static boolean hostNotEngaged(RuleContext context) {
    List<Row> talks =
        context.rows("coaching-log").stream()
            .filter(talk -> Values.chose(talk, "side", "hosts"))
            .toList();
    return talks.stream()
        .filter(talk -> Values.chose(talk, "engaged", "hardly"))
        .filter(talk -> isLatest(talk, talks))
        .anyMatch(talk -> !isLeftOut(talk, context.rows("candidates")));
  }

  private static boolean isLatest(Row talk, List<Row> talks) {
    String with = Values.text(talk, "with");
    int at = talks.indexOf(talk);
    for (int other = 0; other < talks.size(); other++) {
      int later = day(talks.get(other)).compareTo(day(talk));
      if (Names.same(with, Values.text(talks.get(other), "with"))
          && (later > 0 || (later == 0 && other > at))) {
        return false;
      }
    }
    return true;
  }

  private static LocalDate day(Row talk) {
    return Lists.day(talk, "talked").orElse(LocalDate.MIN);
  }

  private static boolean isLeftOut(Row talk, List<Row> candidates) {
    return Names.meant(Values.text(talk, "with"), candidates, "candidate").stream()
        .anyMatch(candidate -> NOT_VISITED.contains(Values.choice(candidate, "standing")));
  }
}
