package org.baraza.nudge;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.LocalDate;
import java.util.Set;
import org.baraza.plan.WorkingDays;

/** Weeks as groups in different places have them, with holidays of 2026. */
final class Weeks {
  static final WorkingDays FROM_MONDAY =
      new WorkingDays(
          Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
          Set.of(
              LocalDate.parse("2026-01-26"),
              LocalDate.parse("2026-05-01"),
              LocalDate.parse("2026-06-03"),
              LocalDate.parse("2026-12-25")));
  static final WorkingDays FROM_SUNDAY =
      new WorkingDays(
          Set.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY),
          Set.of(
              LocalDate.parse("2026-03-19"),
              LocalDate.parse("2026-03-22"),
              LocalDate.parse("2026-05-27")));
  static final WorkingDays FROM_SATURDAY =
      new WorkingDays(Set.of(SATURDAY, SUNDAY, MONDAY, TUESDAY, WEDNESDAY), Set.of());

  private Weeks() {}
}
