package org.baraza.nudge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.baraza.plan.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Something that a date in a plan calls for: it is said once in the channel.
 *
 * @param item the name under which it is remembered that it was said; it holds its date
 * @param day the day that calls for it
 * @param hour an hour that was agreed for it, on working days and days off alike; without one it
 *     waits for working hours
 * @param last after this day it is no longer worth saying
 * @param occasion the visit, meeting or row that it is about; empty for the plan itself
 * @param about names of what it is about
 */
public record Call(
    String item,
    Subject subject,
    LocalDate day,
    @Nullable LocalTime hour,
    LocalDate last,
    String occasion,
    List<String> about) {
  /** Nobody is called later in the evening than this. */
  private static final LocalTime NIGHT = LocalTime.of(22, 0);

  /** How long what has ended is still worth saying, in days. */
  public static final int AFTERWARDS = 14;

  public Call {
    requireNonNull(item);
    requireNonNull(subject);
    requireNonNull(day);
    requireNonNull(last);
    requireNonNull(occasion);
    about = List.copyOf(about);
  }

  /** When it can first be said, not before a moment; never, once its last day has passed. */
  Optional<Instant> next(Hours hours, WorkingDays working, Instant from) {
    LocalTime agreed = hour;
    return agreed == null ? inHours(hours, working, from) : agreed(agreed, hours, working, from);
  }

  /** At its hour; later that day if that was missed; after that, in working hours. */
  private Optional<Instant> agreed(
      LocalTime agreed, Hours hours, WorkingDays working, Instant from) {
    Instant start = hours.at(day, agreed);
    Instant at = start.isBefore(from) ? from : start;
    Instant end = hours.at(day, subject == Subject.ROLE_CARD ? LocalTime.NOON : NIGHT);
    return at.isBefore(end)
        ? Optional.of(at)
        : day.isBefore(last) ? inHours(hours, working, from) : Optional.empty();
  }

  private Optional<Instant> inHours(Hours hours, WorkingDays working, Instant from) {
    LocalDate today = hours.day(from);
    LocalDate first = from.isBefore(hours.closes(today)) ? today : today.plusDays(1);
    LocalDate said = working.onOrAfter(day.isAfter(first) ? day : first);
    Instant opens = hours.opens(said);
    return said.isAfter(last) ? Optional.empty() : Optional.of(opens.isBefore(from) ? from : opens);
  }
}
