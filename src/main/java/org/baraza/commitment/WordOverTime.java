package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How a group's promises stood at the end of a week.
 *
 * @param until the week's last day, or today
 * @param promised how many had been promised by then
 * @param kept how many of these were done by then
 * @param late how many had passed their day by then without being done or let go
 */
public record WordOverTime(LocalDate until, int promised, int kept, int late) {
  /** More weeks than this are not looked back at. */
  public static final int MOST_WEEKS = 10;

  public WordOverTime {
    requireNonNull(until);
  }

  /** The weeks from the first promise to today, oldest first; none while nobody promised. */
  public static List<WordOverTime> of(
      Collection<Commitment> commitments, ZoneId zone, LocalDate today) {
    Optional<LocalDate> first =
        commitments.stream()
            .flatMap(commitment -> given(commitment).stream())
            .map(at -> day(at, zone))
            .min(LocalDate::compareTo);
    List<WordOverTime> weeks = new ArrayList<>();
    if (first.isPresent()) {
      LocalDate earliest = today.minusWeeks(MOST_WEEKS - 1);
      LocalDate from = first.get().isBefore(earliest) ? earliest : first.get();
      LocalDate end = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      for (; end.isBefore(today); end = end.plusWeeks(1)) {
        weeks.add(at(commitments, zone, end));
      }
      weeks.add(at(commitments, zone, today));
    }
    return weeks;
  }

  private static WordOverTime at(Collection<Commitment> commitments, ZoneId zone, LocalDate day) {
    int promised = 0;
    int kept = 0;
    int late = 0;
    for (Commitment commitment : commitments) {
      if (isBy(given(commitment), zone, day)) {
        promised++;
        boolean done = isBy(last(commitment, Event.Done.class), zone, day);
        boolean over = done || isBy(last(commitment, Event.Released.class), zone, day);
        kept += done ? 1 : 0;
        late += !over && commitment.due().filter(due -> due.isBefore(day)).isPresent() ? 1 : 0;
      }
    }
    return new WordOverTime(day, promised, kept, late);
  }

  /** When somebody gave their word, if they did. */
  private static Optional<Instant> given(Commitment commitment) {
    return commitment.history().stream()
        .filter(
            entry ->
                entry.event() instanceof Event.Promised || entry.event() instanceof Event.Accepted)
        .map(Entry::at)
        .findFirst();
  }

  private static Optional<Instant> last(Commitment commitment, Class<? extends Event> kind) {
    return commitment.latest(kind::isInstance).map(Entry::at);
  }

  private static boolean isBy(Optional<Instant> at, ZoneId zone, LocalDate day) {
    return at.filter(moment -> !day(moment, zone).isAfter(day)).isPresent();
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
