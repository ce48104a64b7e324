package org.baraza.nudge;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When a manager hears of all their plans: once a week, on the day that they chose, at the hour of
 * their message of nudges. A day on which they were written to already is passed over, since nobody
 * gets two messages on one day.
 *
 * @param day chosen by the manager
 * @param zone where they are
 * @param lastLetter the day of their last message of nudges
 * @param lastWeek the day on which they heard of all plans last
 */
public record Weekly(
    DayOfWeek day,
    ZoneId zone,
    Preferences wishes,
    @Nullable LocalDate lastLetter,
    @Nullable LocalDate lastWeek) {
  /** So many days after its day it still comes; later it waits for the next one. */
  private static final int DAYS_LATE = 2;

  private static final int AHEAD = 15;

  public Weekly {
    requireNonNull(day);
    requireNonNull(zone);
    requireNonNull(wishes);
  }

  public boolean isDue(Instant now) {
    return !next(now).isAfter(now);
  }

  /** The day of a message that is sent now, where they are. */
  public LocalDate today(Instant now) {
    return hours().day(now);
  }

  /** The first good moment from now on, which may be now. */
  public Instant next(Instant now) {
    LocalDate today = hours().day(now);
    LocalDate first = wishes.backOn().filter(back -> back.isAfter(today)).orElse(today);
    return IntStream.range(0, AHEAD)
        .mapToObj(first::plusDays)
        .filter(this::fits)
        .filter(date -> now.isBefore(hours().closes(date)))
        .findFirst()
        .map(date -> hours().opens(date))
        .map(opens -> opens.isBefore(now) ? now : opens)
        .orElseThrow(() -> new IllegalStateException("no day of a fortnight fits: " + this));
  }

  /** The first good moment for whoever asks for it now: never at once. */
  public Instant first(Instant now) {
    return isDue(now)
        ? new Weekly(day, zone, wishes, lastLetter, hours().day(now)).next(now)
        : next(now);
  }

  private boolean fits(LocalDate date) {
    LocalDate chosen = date.with(TemporalAdjusters.previousOrSame(day));
    return ChronoUnit.DAYS.between(chosen, date) <= DAYS_LATE
        && (lastWeek == null || lastWeek.isBefore(chosen))
        && !Objects.equals(date, lastLetter);
  }

  private Hours hours() {
    return new Hours(zone, wishes.at(), Preferences.EVENING);
  }
}
