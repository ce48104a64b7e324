package org.baraza.plan.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.flow.Row;
import org.baraza.plan.LeadTime;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;
import org.baraza.plan.Visit;

/** What is late, too soon or forgotten, counted from the days of a visit. */
final class VisitDateRules {
  static final Map<String, Rule> RULES =
      Map.of(
          "logistics-overdue", VisitDateRules::logisticsOverdue,
          "last-day-before-first", VisitDateRules::lastDayBeforeFirst,
          "too-little-lead-time", VisitDateRules::tooLittleLeadTime,
          "evenings-without-review", VisitDateRules::eveningsWithoutReview,
          "visitors-without-check-in", VisitDateRules::visitorsWithoutCheckIn);

  /** What a small visit nearby needs; the guide says weeks, the number is ours. */
  private static final int DAYS_TO_PREPARE = 21;

  private VisitDateRules() {}

  private static boolean logisticsOverdue(RuleContext context) {
    return context.rows("logistics").stream()
        .filter(Lists::isUnsettled)
        .anyMatch(
            row -> Lists.day(row, "due").filter(due -> due.isBefore(context.today())).isPresent());
  }

  private static boolean lastDayBeforeFirst(RuleContext context) {
    Optional<LocalDate> first = Values.day(context.answer("logistics.visit-date"));
    Optional<LocalDate> last = Values.day(context.answer("logistics.last-day"));
    return first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
  }

  /** Counted from the day on which the date was set, so that it does not begin to hold later. */
  private static boolean tooLittleLeadTime(RuleContext context) {
    Optional<Visit> visit = Visit.of(context);
    Optional<LocalDate> set = context.answeredOn("visit-date");
    return visit.isPresent()
        && set.isPresent()
        && ChronoUnit.DAYS.between(set.get(), visit.get().first())
            < LeadTime.of(context).days(DAYS_TO_PREPARE);
  }

  private static boolean eveningsWithoutReview(RuleContext context) {
    Set<LocalDate> reviewed =
        context.rows("evening-reviews").stream()
            .flatMap(row -> Lists.day(row, "day").stream())
            .collect(Collectors.toSet());
    return Visit.of(context).stream()
        .anyMatch(visit -> dayWithout(reviewed, visit, context.today()));
  }

  private static boolean dayWithout(Set<LocalDate> reviewed, Visit visit, LocalDate today) {
    LocalDate end = visit.isOver(today) ? visit.last().plusDays(1) : today;
    return visit.first().isBefore(end)
        && visit.first().datesUntil(end).anyMatch(day -> !reviewed.contains(day));
  }

  private static boolean visitorsWithoutCheckIn(RuleContext context) {
    List<Row> talks = context.rows("check-ins");
    boolean leaving =
        Visit.of(context).filter(visit -> !context.today().isBefore(visit.last())).isPresent();
    return leaving
        && Lists.someUnnamed(context.rows("participants"), "participant", talks, "visitor");
  }
}
