package org.baraza.plan.worked;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.people.Who;
import org.baraza.plan.Values;

/**
 * A discussion that is open for some days.
 *
 * @param last the last day on which it is open
 * @param contributions how many there are
 * @param waiting who was asked and has not been heard
 */
public record DiscussionRound(
    LocalDate first, LocalDate last, int contributions, List<Who> waiting) {
  public DiscussionRound {
    requireNonNull(first);
    requireNonNull(last);
    waiting = List.copyOf(waiting);
  }

  /** The round, once its first day and its length are known. */
  public static Optional<DiscussionRound> of(Facts facts) {
    Optional<LocalDate> first = Values.day(facts.answer("discussion.opens"));
    Optional<BigDecimal> days = Values.number(facts.answer("discussion.days"));
    if (first.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    List<Row> contributions = facts.rows("contributions");
    Set<Who> waiting = new LinkedHashSet<>(Values.people(facts.answer("discussion.asked")));
    contributions.forEach(row -> Values.people(row.cell("from")).forEach(waiting::remove));
    return Optional.of(
        new DiscussionRound(
            first.get(),
            first.get().plusDays(Math.max(1, days.get().longValue()) - 1),
            contributions.size(),
            List.copyOf(waiting)));
  }

  public boolean hasBegun(LocalDate today) {
    return !today.isBefore(first);
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(last);
  }

  /** How many days are left while it is open, today among them. */
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, last) + 1;
  }
}
