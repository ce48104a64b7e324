package org.baraza.nudge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baraza.plan.Plan;

/**
 * A channel as far as nudging is concerned.
 *
 * @param dated what the dates of its plan call for
 * @param busy what makes a weekly digest worth sending
 * @param said the items that were said already
 */
public record Circle(Plan plan, List<Call> dated, Busy busy, Set<String> said) {
  public Circle {
    requireNonNull(plan);
    dated = List.copyOf(dated);
    requireNonNull(busy);
    said = Set.copyOf(said);
  }

  /**
   * What goes on in a channel.
   *
   * @param waiting whether a promise waits to be kept
   * @param keptDays the days on which promises were kept
   * @param lastDay the day on which anything happened last
   */
  public record Busy(boolean waiting, Set<LocalDate> keptDays, LocalDate lastDay) {
    public Busy {
      keptDays = Set.copyOf(keptDays);
      requireNonNull(lastDay);
    }
  }

  Hours hours() {
    return new Hours(plan.zone(), plan.rhythm().from(), plan.rhythm().to());
  }

  /** The same once a bulletin was posted. */
  public Circle after(Bulletin bulletin) {
    Set<String> more = new HashSet<>(said);
    bulletin.calls().forEach(call -> more.add(call.item()));
    return new Circle(plan, dated, busy, more);
  }
}
