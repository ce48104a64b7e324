package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for looking at a plan soon. The weights are Baraza's own: a visit that nobody is
 * ready for and a stop weigh more than one late promise, and three late promises more than either.
 *
 * @param overdue how many promises are late
 * @param oldest the longest day of these, if there are any
 */
public record Trouble(Stand stand, int overdue, @Nullable LocalDate oldest) {
  public static final int VISIT_WEIGHS = 10;
  public static final int STOP_WEIGHS = 8;
  public static final int OVERDUE_WEIGHS = 5;
  public static final int QUIET_WEIGHS = 4;

  public Trouble {
    requireNonNull(stand);
  }

  public Optional<LocalDate> oldestOverdue() {
    return Optional.ofNullable(oldest);
  }

  /** Plans that nobody has touched since then are quiet. */
  public static Instant quietBefore(Instant now) {
    return now.minus(Duration.ofDays(Stand.UNTIL_QUIET));
  }

  public boolean isQuiet(Instant now) {
    return stand.latest().isBefore(quietBefore(now));
  }

  /** How much speaks for looking at it; 0 when all is well. */
  public int weight(LocalDate today, Instant now) {
    return overdue * OVERDUE_WEIGHS
        + stand.stops() * STOP_WEIGHS
        + (stand.visitInDanger(today).isPresent() ? VISIT_WEIGHS : 0)
        + (isQuiet(now) ? QUIET_WEIGHS : 0);
  }
}
