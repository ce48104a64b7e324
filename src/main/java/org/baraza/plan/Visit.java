package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.baraza.flow.Facts;

/** The days of a visit; {@code last} is never before {@code first}. */
public record Visit(LocalDate first, LocalDate last) {
  public Visit {
    requireNonNull(first);
    last = last.isBefore(first) ? first : last;
  }

  /** The visit that is planned, once its first day is known. */
  public static Optional<Visit> of(Facts facts) {
    return Values.day(facts.answer("logistics.visit-date"))
        .map(
            first ->
                new Visit(first, Values.day(facts.answer("logistics.last-day")).orElse(first)));
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(last);
  }
}
