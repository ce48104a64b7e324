package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.jspecify.annotations.Nullable;

/**
 * How a visit's plan hangs together: from what stands in the way, over goals and activities, to
 * measures and follow-up, and what hangs loose on either side.
 *
 * @param chains for each activity with substance, one for each cause and goal that it names
 * @param loose in the order of the trace, from causes to follow-up
 */
public record Trace(List<Chain> chains, List<LooseEnd> loose) {
  /** Kinds of activity that have to serve a goal; travel, rest and review among visitors do not. */
  private static final Set<String> SUBSTANCE = Set.of("experiential", "discussion", "presentation");

  public Trace {
    chains = List.copyOf(chains);
    loose = List.copyOf(loose);
  }

  /**
   * One way through the plan.
   *
   * @param begin the cause that the activity answers
   * @param end the goal that it serves
   * @param during its measure during the visit, blank if there is none
   * @param after its measure after the visit, blank if there is none
   * @param followUps the follow-up actions that look at it
   */
  public record Chain(
      @Nullable Row begin,
      @Nullable Row end,
      Row activity,
      String during,
      String after,
      List<Row> followUps) {
    public Chain {
      requireNonNull(activity);
      requireNonNull(during);
      requireNonNull(after);
      followUps = List.copyOf(followUps);
    }

    public Optional<Row> cause() {
      return Optional.ofNullable(begin);
    }

    public Optional<Row> goal() {
      return Optional.ofNullable(end);
    }

    /** What would move the cause, by the ids of its levers. */
    public List<String> levers() {
      return cause().map(row -> Values.choices(row.cell("levers"))).orElse(List.of());
    }

    /** What was written down as the activity's own follow-up, blank if nothing was. */
    public String ownFollowUp() {
      return Values.text(activity, "follow-up");
    }

    public boolean isWhole() {
      return begin != null
          && end != null
          && !during.isEmpty()
          && !after.isEmpty()
          && (!followUps.isEmpty() || !ownFollowUp().isEmpty());
    }
  }

  /** What can hang loose, and the end of its words' keys. */
  public enum Gap {
    CAUSE_WITHOUT_ACTIVITY("cause-without-activity", "cause"),
    GOAL_WITHOUT_CAUSE("goal-without-cause", "goal"),
    GOAL_WITHOUT_ACTIVITY("goal-without-activity", "goal"),
    ACTIVITY_WITHOUT_GOAL("activity-without-goal", "activity"),
    ACTIVITY_FOR_UNKNOWN_CAUSE("activity-for-unknown-cause", "activity"),
    ACTIVITY_WITHOUT_MEASURE("activity-without-measure", "activity"),
    MEASURE_WITHOUT_FOLLOW_UP("measure-without-follow-up", "activity"),
    FOLLOW_UP_OF_UNKNOWN_MEASURE("follow-up-of-unknown-measure", "action");

    private final String key;
    private final String naming;

    Gap(String key, String naming) {
      this.key = key;
      this.naming = naming;
    }

    public String key() {
      return key;
    }
  }

  /** A row that hangs loose; a measure is shown by its activity. */
  public record LooseEnd(Gap gap, Row row) {
    public LooseEnd {
      requireNonNull(gap);
      requireNonNull(row);
    }

    public String name() {
      return Values.text(row, gap.naming);
    }
  }

  /** Follows the plan of one visit. */
  public static Trace of(Facts facts) {
    List<Chain> chains = new ArrayList<>();
    for (Row activity : activities(facts)) {
      List<Row> causes = Names.meant(Values.text(activity, "cause"), facts.rows("causes"), "cause");
      List<Row> goals = Names.meant(Values.text(activity, "goal"), facts.rows("goals"), "goal");
      List<Row> followUps = followUps(activity, facts);
      for (@Nullable Row cause : orNone(causes)) {
        for (@Nullable Row goal : orNone(goals)) {
          chains.add(
              new Chain(
                  cause,
                  goal,
                  activity,
                  Values.text(activity, "measure-during"),
                  Values.text(activity, "measure-after"),
                  followUps));
        }
      }
    }
    return new Trace(chains, new LooseEnds(facts, chains).find());
  }

  /** The activities that have to serve a goal, or that name one all the same. */
  static List<Row> activities(Facts facts) {
    return facts.rows("activities").stream()
        .filter(
            row ->
                SUBSTANCE.contains(Values.choice(row, "kind"))
                    || !Values.text(row, "goal").isEmpty()
                    || !Values.text(row, "cause").isEmpty())
        .toList();
  }

  static boolean hasSubstance(Row activity) {
    return SUBSTANCE.contains(Values.choice(activity, "kind"));
  }

  private static List<Row> followUps(Row activity, Facts facts) {
    return facts.rows("follow-up-actions").stream()
        .filter(action -> !Values.chose(action, "status", "not-needed"))
        .filter(action -> watches(action, activity))
        .toList();
  }

  /**
   * Whether a follow-up action looks at an activity's measure, by the measure's name or its own.
   */
  static boolean watches(Row action, Row activity) {
    String watched = Values.text(action, "watches");
    return Names.means(watched, Values.text(activity, "measure-after"))
        || Names.means(watched, Values.text(activity, "activity"));
  }

  private static List<@Nullable Row> orNone(List<Row> rows) {
    List<@Nullable Row> some = new ArrayList<>(rows);
    if (some.isEmpty()) {
      some.add(null);
    }
    return some;
  }
}
