package org.baraza.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days on which a group works, wherever in the world its week begins.
 *
 * @param week at least one day
 * @param holidays days off although the week has them
 */
public record WorkingDays(Set<DayOfWeek> week, Set<LocalDate> holidays) {
  /** No row of holidays is longer: beyond it, they stop counting. */
  private static final int LONGEST_PAUSE = 60;

  public WorkingDays {
    if (week.isEmpty()) {
      throw new IllegalArgumentException("a week needs a working day");
    }
    week = Collections.unmodifiableSet(new TreeSet<>(week));
    holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
  }

  public static WorkingDays mondayToFriday() {
    return new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());
  }

  public boolean includes(LocalDate day) {
    return week.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /** The days of the week that are off. */
  public Set<DayOfWeek> restDays() {
    Set<DayOfWeek> off = EnumSet.allOf(DayOfWeek.class);
    off.removeAll(week);
    return off;
  }

  /** The day itself if it is a working day, else the next one. */
  public LocalDate onOrAfter(LocalDate day) {
    return nearest(day, 1);
  }

  /** The day itself if it is a working day, else the one before. */
  public LocalDate onOrBefore(LocalDate day) {
    return nearest(day, -1);
  }

  private LocalDate nearest(LocalDate day, int step) {
    LocalDate found = day;
    for (int tries = 0; tries < LONGEST_PAUSE && !includes(found); tries++) {
      found = found.plusDays(step);
    }
    return found;
  }
}
