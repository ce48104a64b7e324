package org.baraza.plan.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Flow;
import org.baraza.flow.Row;
import org.baraza.flow.Value.Ternary;
import org.baraza.plan.Names;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;
import org.baraza.plan.worked.Feasibility;

/** What the answers on difficulty, risk and cost say; the order stays the group's own. */
final class FeasibilityRules {
  static final Map<String, Rule> RULES =
      Map.of(
          "much-unknown", FeasibilityRules::muchUnknown,
          "harder-one-first", FeasibilityRules::harderOneFirst);

  private static final String FLOW = "feasibility";
  private static final int MUCH = 4;
  private static final int CLEARLY = 2;

  private FeasibilityRules() {}

  private static boolean muchUnknown(RuleContext context) {
    return context.agenda().applying().stream()
            .filter(question -> Values.says(context.agenda(), question.id(), Ternary.NOT_SURE))
            .count()
        >= MUCH;
  }

  /** Passion, what makes later steps easier, or a reason on record may all come before ease. */
  private static boolean harderOneFirst(RuleContext context) {
    List<String> because = Values.choices(context.answer("planning.first-because"));
    if (because.contains("passion")
        || because.contains("opens")
        || context.answer("planning.passed-over").isPresent()) {
      return false;
    }
    List<Row> solutions = context.rows("solutions");
    String first = Values.text(context.answer("planning.first"));
    return Names.called(first, solutions, "solution")
        .flatMap(row -> rated(row, context))
        .filter(
            chosen ->
                solutions.stream()
                    .flatMap(row -> rated(row, context).stream())
                    .anyMatch(other -> clearlyEasier(other, chosen)))
        .isPresent();
  }

  /** What speaks against a solution, by group; none until every question about it is answered. */
  private static Optional<List<Integer>> rated(Row solution, RuleContext context) {
    Optional<Flow> flow = Optional.ofNullable(context.surroundings().edition().flows().get(FLOW));
    return flow.flatMap(
        known ->
            context.conversations(FLOW).stream()
                .filter(conversation -> conversation.current())
                .filter(conversation -> conversation.occasion().equals(solution.id()))
                .reduce((earlier, later) -> later)
                .map(conversation -> context.from(known, conversation))
                .filter(round -> round.agenda().missing().isEmpty())
                .map(
                    round ->
                        Feasibility.of(known, round).stream()
                            .map(group -> group.against().size())
                            .toList()));
  }

  private static boolean clearlyEasier(List<Integer> other, List<Integer> chosen) {
    int easier = 0;
    for (int group = 0; group < chosen.size(); group++) {
      if (other.get(group) > chosen.get(group)) {
        return false;
      }
      easier += chosen.get(group) - other.get(group);
    }
    return easier >= CLEARLY;
  }
}
