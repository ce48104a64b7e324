package org.baraza.plan.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Row;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;
import org.baraza.plan.Visit;

/** Where the time of a visit goes, and what was written down about it. */
final class TimeRules {
  static final Map<String, Rule> RULES =
      Map.of(
          "presentations-dominate", TimeRules::presentationsDominate,
          "doing-and-talking-lead", TimeRules::doingAndTalkingLead,
          "activities-not-written-up", TimeRules::notWrittenUp,
          "results-missing", TimeRules::resultsMissing,
          "many-hosts-little-time", TimeRules::manyHostsLittleTime);

  private static final BigDecimal HOSTS_A_DAY = BigDecimal.valueOf(2);

  private TimeRules() {}

  private static BigDecimal minutes(RuleContext context, String kind) {
    return context.rows("activities").stream()
        .filter(activity -> Values.chose(activity, "kind", kind))
        .flatMap(activity -> Values.number(activity.cell("minutes")).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean presentationsDominate(RuleContext context) {
    BigDecimal presented = minutes(context, "presentation");
    return presented.compareTo(minutes(context, "experiential")) > 0
        && presented.compareTo(minutes(context, "discussion")) > 0;
  }

  private static boolean doingAndTalkingLead(RuleContext context) {
    if (context.rows("activities").stream().anyMatch(TimeRules::isOpen)) {
      return false;
    }
    BigDecimal done = minutes(context, "experiential");
    BigDecimal doneAndTalked = done.add(minutes(context, "discussion"));
    return done.signum() > 0
        && doneAndTalked.compareTo(minutes(context, "presentation")) > 0
        && !presentationsDominate(context);
  }

  /** Nobody knows yet where this activity's time goes. */
  private static boolean isOpen(Row activity) {
    return Lists.isEmpty(activity, "kind") || Lists.isEmpty(activity, "minutes");
  }

  private static boolean notWrittenUp(RuleContext context) {
    Optional<LocalDate> last = Visit.of(context).map(Visit::last);
    return TraceRules.meant(context).stream()
        .filter(activity -> Lists.isEmpty(activity, "happened"))
        .anyMatch(activity -> isOver(activity, last, context.today()));
  }

  private static boolean isOver(Row activity, Optional<LocalDate> last, LocalDate today) {
    return Lists.day(activity, "date")
        .or(() -> last)
        .filter(day -> day.isBefore(today))
        .isPresent();
  }

  private static boolean resultsMissing(RuleContext context) {
    return context.rows("activities").stream()
        .anyMatch(
            activity -> !Lists.isEmpty(activity, "happened") && Lists.isEmpty(activity, "result"));
  }

  private static boolean manyHostsLittleTime(RuleContext context) {
    Optional<BigDecimal> hosts = Values.number(context.answer("structure.hosts-count"));
    Optional<BigDecimal> days = Values.number(context.answer("structure.days"));
    return hosts.isPresent()
        && days.isPresent()
        && hosts.get().compareTo(days.get().multiply(HOSTS_A_DAY)) > 0;
  }
}
