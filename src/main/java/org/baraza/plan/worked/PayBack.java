package org.baraza.plan.worked;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.flow.Facts;
import org.baraza.flow.Value.Money;
import org.baraza.plan.Values;

/**
 * What a change costs to begin and what it brings, in one currency.
 *
 * @param cost to begin
 * @param yearly what it brings in a year beyond what it costs to keep going
 */
public record PayBack(BigDecimal cost, BigDecimal yearly, String currency) {
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public PayBack {
    requireNonNull(cost);
    requireNonNull(yearly);
    requireNonNull(currency);
  }

  /** The sums of a business case; none while numbers are missing or in several currencies. */
  public static Optional<PayBack> of(Facts facts) {
    Optional<Money> cost = Values.money(facts.answer("business-case.cost"));
    Optional<Money> income = Values.money(facts.answer("business-case.income-change"));
    String per = Values.choice(facts.answer("business-case.per"));
    if (cost.isEmpty() || income.isEmpty() || per.isEmpty() || currencies(facts).size() > 1) {
      return Optional.empty();
    }
    BigDecimal running =
        Values.money(facts.answer("business-case.running-cost"))
            .map(Money::amount)
            .orElse(BigDecimal.ZERO);
    BigDecimal net = income.get().amount().subtract(running);
    BigDecimal months = Values.number(facts.answer("business-case.months-of-trade")).orElse(MONTHS);
    BigDecimal yearly = per.equals("month") ? net.multiply(months) : net;
    return Optional.of(new PayBack(cost.get().amount(), yearly, cost.get().currency()));
  }

  /** The currencies in which a business case's amounts are given. */
  public static List<String> currencies(Facts facts) {
    List<String> currencies = new ArrayList<>();
    Stream.of("cost", "income-change", "running-cost")
        .flatMap(question -> Values.money(facts.answer("business-case." + question)).stream())
        .map(Money::currency)
        .filter(currency -> !currencies.contains(currency))
        .forEach(currencies::add);
    return currencies;
  }

  /** Whether it brings anything at all. */
  public boolean pays() {
    return yearly.signum() > 0;
  }

  /** After how many months the cost is earned back; none if it never is. */
  public Optional<BigDecimal> months() {
    if (!pays()) {
      return Optional.empty();
    }
    return Optional.of(cost.multiply(MONTHS).divide(yearly, MathContext.DECIMAL64));
  }

  /** What is left after the first year, in per cent of the cost; none when it costs nothing. */
  public Optional<BigDecimal> firstYear() {
    return percent(yearly.subtract(cost));
  }

  /** What each year brings, in per cent of the cost; none when it costs nothing. */
  public Optional<BigDecimal> eachYear() {
    return percent(yearly);
  }

  private Optional<BigDecimal> percent(BigDecimal gain) {
    return cost.signum() == 0
        ? Optional.empty()
        : Optional.of(gain.multiply(HUNDRED).divide(cost, 0, RoundingMode.HALF_UP));
  }
}
