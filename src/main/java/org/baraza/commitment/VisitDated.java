package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

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

  public LocalDate due(LocalDate visitEnds) {
    return visitEnds.plusDays(days);
  }
}
