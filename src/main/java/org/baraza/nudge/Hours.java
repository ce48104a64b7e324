package org.baraza.nudge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of a day in which somebody may be nudged. A time that the clocks skip on a day counts
 * as the one after it.
 *
 * @param to later than {@code from}, on the same day
 */
public record Hours(ZoneId zone, LocalTime from, LocalTime to) {
  public Hours {
    requireNonNull(zone);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("hours end before they begin: " + from);
    }
  }

  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  public Instant opens(LocalDate day) {
    return at(day, from);
  }

  public Instant closes(LocalDate day) {
    return at(day, to);
  }

  public Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
