package org.baraza.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.plan.Trace.Chain;
import org.baraza.plan.Trace.Gap;
import org.baraza.plan.Trace.LooseEnd;

/** Finds what hangs loose beside a trace's chains. */
final class LooseEnds {
  private final Facts facts;
  private final List<Chain> chains;
  private final List<Row> activities;
  private final List<LooseEnd> found = new ArrayList<>();

  LooseEnds(Facts facts, List<Chain> chains) {
    this.facts = facts;
    this.chains = chains;
    activities = Trace.activities(facts);
  }

  List<LooseEnd> find() {
    List<Row> causes = facts.rows("causes");
    List<Row> goals = facts.rows("goals");
    loose(Gap.CAUSE_WITHOUT_ACTIVITY, causes, cause -> !reached(Chain::cause, cause));
    loose(
        Gap.GOAL_WITHOUT_CAUSE,
        goals,
        goal -> !causes.isEmpty() && reached(Chain::goal, goal) && !answersACause(goal));
    loose(Gap.GOAL_WITHOUT_ACTIVITY, goals, goal -> !reached(Chain::goal, goal));
    loose(
        Gap.ACTIVITY_WITHOUT_GOAL,
        activities,
        activity -> names(activity, "goal", goals, "goal") || hasNone(activity, "goal"));
    loose(
        Gap.ACTIVITY_FOR_UNKNOWN_CAUSE,
        activities,
        activity -> names(activity, "cause", causes, "cause"));
    loose(
        Gap.ACTIVITY_WITHOUT_MEASURE,
        activities,
        activity -> hasNone(activity, "measure-during") || hasNone(activity, "measure-after"));
    loose(Gap.MEASURE_WITHOUT_FOLLOW_UP, activities, this::unwatched);
    loose(Gap.FOLLOW_UP_OF_UNKNOWN_MEASURE, facts.rows("follow-up-actions"), this::watchesNothing);
    return List.copyOf(found);
  }

  private void loose(Gap gap, List<Row> rows, Predicate<Row> hangsLoose) {
    rows.stream().filter(hangsLoose).forEach(row -> found.add(new LooseEnd(gap, row)));
  }

  private boolean reached(Function<Chain, Optional<Row>> end, Row row) {
    return chains.stream().anyMatch(chain -> end.apply(chain).equals(Optional.of(row)));
  }

  private boolean answersACause(Row goal) {
    return chains.stream()
        .anyMatch(chain -> chain.goal().equals(Optional.of(goal)) && chain.cause().isPresent());
  }

  /** Whether an activity names something that is on no list. */
  private static boolean names(Row activity, String field, List<Row> rows, String naming) {
    String named = Values.text(activity, field);
    return !named.isEmpty() && Names.meant(named, rows, naming).isEmpty();
  }

  private static boolean hasNone(Row activity, String field) {
    return Trace.hasSubstance(activity) && Values.text(activity, field).isEmpty();
  }

  private boolean unwatched(Row activity) {
    return !Values.text(activity, "measure-after").isEmpty()
        && Values.text(activity, "follow-up").isEmpty()
        && chains.stream()
            .filter(chain -> chain.activity().equals(activity))
            .allMatch(chain -> chain.followUps().isEmpty());
  }

  private boolean watchesNothing(Row action) {
    return !Values.chose(action, "status", "not-needed")
        && !Values.text(action, "watches").isEmpty()
        && facts.rows("activities").stream().noneMatch(row -> Trace.watches(action, row));
  }
}
