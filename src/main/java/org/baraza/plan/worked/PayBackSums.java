package org.baraza.plan.worked;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Facts;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** How soon a change earns back what it costs, and what it returns after that. */
final class PayBackSums implements Worked {

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    return PayBack.of(facts)
        .map(sums -> new Summary.Item.Bullets(context.heading(), lines(sums, facts, context)))
        .<List<Summary.Item>>map(List::of)
        .orElse(List.of());
  }

  private static List<Prose> lines(PayBack sums, Facts facts, WorkedContext context) {
    List<Prose> lines = new ArrayList<>();
    lines.add(context.say("pay-back.cost", "amount", context.money(sums.cost(), sums.currency())));
    lines.add(
        context.say("pay-back.yearly", "amount", context.money(sums.yearly(), sums.currency())));
    Optional<BigDecimal> months = sums.months();
    if (months.isEmpty()) {
      lines.add(context.say("pay-back.never"));
      return lines;
    }
    lines.add(
        sums.cost().signum() == 0
            ? context.say("pay-back.at-once")
            : context.say("pay-back.months", "months", context.number(rounded(months.get()))));
    Values.number(facts.answer("business-case.patience"))
        .ifPresent(
            patience -> {
              String key = months.get().compareTo(patience) > 0 ? "too-late" : "in-time";
              lines.add(context.say("pay-back." + key, "patience", context.number(patience)));
            });
    sums.firstYear()
        .ifPresent(
            percent ->
                lines.add(context.say("pay-back.first-year", "percent", context.number(percent))));
    sums.eachYear()
        .ifPresent(
            percent ->
                lines.add(context.say("pay-back.each-year", "percent", context.number(percent))));
    return lines;
  }

  private static BigDecimal rounded(BigDecimal months) {
    BigDecimal rounded = months.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
  }
}
