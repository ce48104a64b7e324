package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baraza.flow.Facts;

/**
 * How much earlier a visit has to be prepared than a small one nearby, and on which days. The guide
 * says from weeks to months; the numbers are ours.
 *
 * @param factor what the days before a visit are multiplied by; 1 for a small visit nearby
 * @param reasons what makes the factor more than 1: {@code large}, {@code far}, {@code abroad},
 *     {@code several-days}, {@code several-hosts}
 * @param rest the days of the week on which nobody works
 */
public record LeadTime(BigDecimal factor, List<String> reasons, Set<DayOfWeek> rest) {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final BigDecimal LARGE = new BigDecimal("1.5");
  private static final BigDecimal FAR = new BigDecimal("1.5");
  private static final BigDecimal ABROAD = new BigDecimal("2.5");
  private static final BigDecimal COMPLEX = new BigDecimal("1.2");

  public LeadTime {
    requireNonNull(factor);
    reasons = List.copyOf(reasons);
    rest = Set.copyOf(rest);
    if (rest.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a week needs a working day");
    }
  }

  /** By a visit's size, distance and complexity; what is not known yet makes nothing earlier. */
  public static LeadTime of(Facts facts) {
    BigDecimal factor = BigDecimal.ONE;
    List<String> reasons = new ArrayList<>();
    if (Values.choice(facts.answer("structure.size")).equals("large")) {
      factor = factor.multiply(LARGE);
      reasons.add("large");
    }
    String distance = Values.choice(facts.answer("structure.distance"));
    if (distance.equals("far") || distance.equals("abroad")) {
      factor = factor.multiply(distance.equals("far") ? FAR : ABROAD);
      reasons.add(distance);
    }
    List<String> complex = new ArrayList<>();
    if (moreThanOne(facts, "structure.days")) {
      complex.add("several-days");
    }
    if (moreThanOne(facts, "structure.hosts-count")) {
      complex.add("several-hosts");
    }
    reasons.addAll(complex);
    return new LeadTime(complex.isEmpty() ? factor : factor.multiply(COMPLEX), reasons, WEEKEND);
  }

  private static boolean moreThanOne(Facts facts, String question) {
    return Values.number(facts.answer(question))
        .filter(number -> number.compareTo(BigDecimal.ONE) > 0)
        .isPresent();
  }

  /** The same with another week's days of rest. */
  public LeadTime resting(Set<DayOfWeek> daysOfRest) {
    return new LeadTime(factor, reasons, daysOfRest);
  }

  /** How many days before the visit something is due that takes so many before a small one. */
  public int days(int daysBefore) {
    return factor
        .multiply(BigDecimal.valueOf(daysBefore))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }

  /** When something is due: on a working day, and not before the next one from today. */
  public LocalDate due(LocalDate visit, int daysBefore, LocalDate today) {
    LocalDate due = planned(visit, daysBefore);
    LocalDate soonest = nextWorkingDay(today);
    return due.isBefore(soonest) ? soonest : due;
  }

  /** When something should be due, even if that day has passed. */
  public LocalDate planned(LocalDate visit, int daysBefore) {
    LocalDate due = visit.minusDays(days(daysBefore));
    while (rest.contains(due.getDayOfWeek())) {
      due = due.minusDays(1);
    }
    return due;
  }

  public LocalDate nextWorkingDay(LocalDate today) {
    LocalDate next = today.plusDays(1);
    while (rest.contains(next.getDayOfWeek())) {
      next = next.plusDays(1);
    }
    return next;
  }
}
