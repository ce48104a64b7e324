package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When a channel may be spoken to unasked, and what it wants to hear.
 *
 * @param nudged whether Baraza may post there unasked at all
 * @param working the channel's working days
 * @param from when its working hours begin
 * @param to when they end; later than {@code from}
 * @param digestDay on which day of the week the digest comes
 * @param digest how much the weekly digest says
 */
public record Rhythm(
    boolean nudged,
    WorkingDays working,
    LocalTime from,
    LocalTime to,
    DayOfWeek digestDay,
    Digest digest) {
  public Rhythm {
    requireNonNull(working);
    requireNonNull(from);
    requireNonNull(to);
    requireNonNull(digestDay);
    requireNonNull(digest);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("working hours end before they begin: " + from);
    }
  }

  /** How much the weekly digest says. */
  public enum Digest {
    /** There is none. */
    NONE,
    /** What is late is said without saying whose it is. */
    WITHOUT_NAMES,
    /** The group agreed that it names who is late. */
    WITH_NAMES
  }

  /** Monday to Friday, nine to five, a digest on Monday that names nobody for being late. */
  public static Rhythm usual() {
    return new Rhythm(
        true,
        WorkingDays.mondayToFriday(),
        LocalTime.of(9, 0),
        LocalTime.of(17, 0),
        DayOfWeek.MONDAY,
        Digest.WITHOUT_NAMES);
  }

  public Rhythm nudged(boolean other) {
    return new Rhythm(other, working, from, to, digestDay, digest);
  }
}
