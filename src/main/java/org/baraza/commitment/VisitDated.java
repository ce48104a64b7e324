package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a follow-up action's day hangs on a visit.
 *
 * @param occasion which visit of the plan
 * @param days how long after the visit's last day
 */
public record VisitDated(String occasion, int days) {
  public VisitDated {
    requireNonNull(occasion);
  }

  /** How a day hangs on a visit that ends on a day. */
  public static VisitDated on(String occasion, LocalDate visitEnds, LocalDate day) {
    return new VisitDated(occasion, Math.toIntExact(ChronoUnit.DAYS.between(visitEnds, day)));
  }

  /** The same for another day; what has no day any more hangs on nothing. */
  Optional<VisitDated> moved(Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.flatMap(
        old ->
            to.map(
                day ->
                    new VisitDated(
                        occasion, days + Math.toIntExact(ChronoUnit.DAYS.between(old, day)))));
  }

  public LocalDate due(LocalDate visitEnds) {
    return visitEnds.plusDays(days);
  }
}
