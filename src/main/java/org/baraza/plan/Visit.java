package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.baraza.flow.Facts;
import org.baraza.flow.Value;

/** The days of a visit; {@code last} is never before {@code first}. */
public record Visit(LocalDate first, LocalDate last) {
  /** The flow that asks for the days, and its two questions. */
  public static final String FLOW = "logistics";

  public static final String FIRST_DAY = "visit-date";
  public static final String LAST_DAY = "last-day";

  public Visit {
    requireNonNull(first);
    last = last.isBefore(first) ? first : last;
  }

  /** The visit that is planned, once its first day is known. */
  public static Optional<Visit> of(Facts facts) {
    return of(facts.answer(FLOW + "." + FIRST_DAY), facts.answer(FLOW + "." + LAST_DAY));
  }

  /** The same from the two answers themselves. */
  public static Optional<Visit> of(Optional<Value> firstDay, Optional<Value> lastDay) {
    return Values.day(firstDay).map(first -> new Visit(first, Values.day(lastDay).orElse(first)));
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(last);
  }
}
