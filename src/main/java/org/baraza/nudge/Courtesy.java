package org.baraza.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.baraza.plan.WorkingDays;

/** When a person may be written to unasked about one matter, beside the message of the day. */
public final class Courtesy {
  private Courtesy() {}

  /**
   * The first good moment from now on, which may be now; nothing if they want to hear nothing.
   *
   * @param zone where they are
   * @param last the day on which they were written to unasked last
   * @param working the days on which their group works
   */
  public static Optional<Instant> next(
      Preferences wishes, ZoneId zone, Optional<LocalDate> last, WorkingDays working, Instant now) {
    if (wishes.amount() == Preferences.Amount.NONE) {
      return Optional.empty();
    }
    Hours hours = new Hours(zone, wishes.at(), Preferences.EVENING);
    LocalDate today = hours.day(now);
    LocalDate first = now.isBefore(hours.closes(today)) ? today : today.plusDays(1);
    if (last.isPresent() && !last.get().isBefore(first)) {
      first = last.get().plusDays(1);
    }
    Optional<LocalDate> back = wishes.backOn();
    if (back.isPresent() && back.get().isAfter(first)) {
      first = back.get();
    }
    Instant opens = hours.opens(working.onOrAfter(first));
    return Optional.of(opens.isBefore(now) ? now : opens);
  }
}
