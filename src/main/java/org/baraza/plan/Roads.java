package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.commitment.WordKept;

/** What in a plan speaks for each road that a group can take from here; it chooses none. */
public final class Roads {
  /** The roads as the flow offers them. */
  public static final List<String> ALL =
      List.of("go-on", "new-members", "revised-plan", "re-map", "individuals", "close");

  private static final int QUIET_DAYS = 90;
  private static final int HALF = 50;
  private static final double GOOD = 3.5;
  private static final double WEAK = 2.5;

  private Roads() {}

  /** Something that speaks for a road. */
  public enum Reason {
    WORD_KEPT,
    WORD_NOT_KEPT,
    HEALTHY,
    LASTING,
    SAME_FEW,
    UNHEARD,
    FACILITATOR_CARRIES,
    NO_RESULTS,
    WRONG_ISSUES,
    STEPS_OPEN,
    MARKET_MOVED,
    SEEN_OTHERWISE,
    QUARRELS,
    SIDE_DEALINGS,
    SOLVED,
    AID_OVER,
    LONG_QUIET
  }

  /**
   * What is known of a group.
   *
   * @param signs of tiredness, as the flow offers them
   * @param health the average of how the group sees itself from 1 to 5; 0 if it was not asked
   * @param heard how far those with little power are heard, from 1 to 5; 0 if it was not asked
   * @param members what percentage members began themselves; -1 if nothing was begun
   * @param lateSteps steps of the work-plan whose day has passed without a result
   * @param daysSinceMeeting since the last meeting; -1 if none is on record
   */
  public record Known(
      boolean solved,
      boolean lasting,
      Set<String> signs,
      WordKept word,
      double health,
      double heard,
      int members,
      int lateSteps,
      boolean seenOtherwise,
      int openConflicts,
      int sideDealings,
      long daysSinceMeeting) {
    public Known {
      signs = Set.copyOf(signs);
      requireNonNull(word);
    }
  }

  /** The reasons for each road, in the flow's order; a road may have none. */
  public static Map<String, List<Reason>> reasons(Known known) {
    Map<String, List<Reason>> reasons = new LinkedHashMap<>();
    ALL.forEach(road -> reasons.put(road, new ArrayList<>()));
    boolean kept = known.word().percent().orElse(-1) >= HALF;
    boolean broken = known.word().percent().isPresent() && !kept;
    note(reasons, "go-on", Reason.WORD_KEPT, kept);
    note(reasons, "go-on", Reason.HEALTHY, known.health() >= GOOD);
    note(reasons, "go-on", Reason.LASTING, known.lasting());
    note(reasons, "new-members", Reason.SAME_FEW, known.signs().contains("same-few"));
    note(reasons, "new-members", Reason.UNHEARD, known.heard() > 0 && known.heard() <= WEAK);
    boolean carried = known.members() >= 0 && known.members() < HALF;
    note(reasons, "new-members", Reason.FACILITATOR_CARRIES, carried);
    note(reasons, "revised-plan", Reason.WORD_NOT_KEPT, broken);
    note(reasons, "revised-plan", Reason.NO_RESULTS, known.signs().contains("no-results"));
    note(reasons, "revised-plan", Reason.STEPS_OPEN, known.lateSteps() > 0);
    note(reasons, "re-map", Reason.MARKET_MOVED, known.signs().contains("market-moved"));
    note(reasons, "re-map", Reason.WRONG_ISSUES, known.signs().contains("wrong-issues"));
    note(reasons, "re-map", Reason.SEEN_OTHERWISE, known.seenOtherwise());
    boolean quarrels = known.openConflicts() > 0 || known.signs().contains("quarrels");
    note(reasons, "individuals", Reason.QUARRELS, quarrels);
    note(reasons, "individuals", Reason.SIDE_DEALINGS, known.sideDealings() > 0);
    note(reasons, "close", Reason.SOLVED, known.solved());
    note(reasons, "close", Reason.AID_OVER, known.signs().contains("aid-over"));
    note(reasons, "close", Reason.LONG_QUIET, known.daysSinceMeeting() > QUIET_DAYS);
    return reasons;
  }

  private static void note(
      Map<String, List<Reason>> reasons, String road, Reason reason, boolean holds) {
    if (holds) {
      reasons.computeIfAbsent(road, any -> new ArrayList<>()).add(reason);
    }
  }
}
