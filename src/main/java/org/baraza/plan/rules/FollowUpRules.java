package org.baraza.plan.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;
import org.baraza.plan.Visit;

/** Whether what comes after a visit is planned, looked at again, and given enough time. */
final class FollowUpRules {
  static final Map<String, Rule> RULES =
      Map.of(
          "project-ends-too-soon", FollowUpRules::projectEndsTooSoon,
          "no-follow-up-plan-before-trip", FollowUpRules::noPlanBeforeTrip,
          "follow-up-not-revised", FollowUpRules::notRevised,
          "stopped-without-reason", FollowUpRules::stoppedWithoutReason);

  private static final BigDecimal MONTHS_UNLESS_SAID = BigDecimal.valueOf(3);
  private static final BigDecimal DAYS_IN_MONTH = BigDecimal.valueOf(30);
  private static final int DAYS_BEFORE_TRIP = 7;
  private static final int DAYS_TO_REVISE = 7;

  private FollowUpRules() {}

  private static boolean projectEndsTooSoon(RuleContext context) {
    Optional<LocalDate> end = Values.day(context.answer("follow-up.project-end"));
    return end.isPresent()
        && (needed(context).filter(end.get()::isBefore).isPresent()
            || latestAction(context).filter(end.get()::isBefore).isPresent());
  }

  /** Until when somebody has to watch, help and encourage. */
  private static Optional<LocalDate> needed(RuleContext context) {
    BigDecimal months =
        Values.number(context.answer("follow-up.months-needed")).orElse(MONTHS_UNLESS_SAID);
    BigDecimal whole = months.setScale(0, RoundingMode.FLOOR);
    long days =
        months
            .subtract(whole)
            .multiply(DAYS_IN_MONTH)
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    return Visit.of(context)
        .map(visit -> visit.last().plusMonths(whole.longValue()).plusDays(days));
  }

  private static Optional<LocalDate> latestAction(RuleContext context) {
    return context.rows("follow-up-actions").stream()
        .filter(Lists::isUnsettled)
        .flatMap(action -> Lists.day(action, "due").stream())
        .max(Comparator.naturalOrder());
  }

  private static boolean noPlanBeforeTrip(RuleContext context) {
    boolean near =
        Visit.of(context)
            .filter(visit -> !context.today().isBefore(visit.first().minusDays(DAYS_BEFORE_TRIP)))
            .isPresent();
    return near
        && context.rows("follow-up-actions").stream()
            .noneMatch(action -> !Lists.isEmpty(action, "owner") && !Lists.isEmpty(action, "due"));
  }

  private static boolean notRevised(RuleContext context) {
    String looked = Values.choice(context.answer("follow-up.looked-again"));
    boolean back =
        Visit.of(context)
            .filter(visit -> context.today().isAfter(visit.last().plusDays(DAYS_TO_REVISE)))
            .isPresent();
    return back && !looked.equals("revised") && !looked.equals("kept");
  }

  private static boolean stoppedWithoutReason(RuleContext context) {
    return context.rows("adoption").stream()
        .filter(
            row -> Values.chose(row, "step", "unchanged") || Values.chose(row, "step", "dropped"))
        .anyMatch(row -> Lists.isEmpty(row, "in-the-way"));
  }
}
