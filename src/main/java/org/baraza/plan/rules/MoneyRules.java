package org.baraza.plan.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Row;
import org.baraza.flow.Value.Money;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;
import org.baraza.plan.worked.PayBack;

/** Who pays, and whether it pays. Amounts in different currencies are never held together. */
final class MoneyRules {
  static final Map<String, Rule> RULES =
      Map.of(
          "variable-costs-not-shared", MoneyRules::variableCostsNotShared,
          "never-pays-back", MoneyRules::neverPaysBack,
          "pays-back-too-late", MoneyRules::paysBackTooLate,
          "pays-back-in-time", MoneyRules::paysBackInTime,
          "currencies-differ", context -> PayBack.currencies(context).size() > 1,
          "shipment-loses-money", MoneyRules::shipmentLosesMoney,
          "buyers-without-sums", MoneyRules::buyersWithoutSums);

  /** From here on somebody sends goods or agrees on a price. */
  private static final Set<String> WELL_ON_THE_WAY = Set.of("sample", "agreed", "first", "regular");

  private MoneyRules() {}

  private static boolean variableCostsNotShared(RuleContext context) {
    List<Row> variable =
        context.rows("cost-share").stream()
            .filter(cost -> Values.chose(cost, "type", "variable"))
            .toList();
    return !variable.isEmpty()
        && variable.stream()
            .noneMatch(
                cost ->
                    Values.chose(cost, "payer", "participants")
                        || Values.chose(cost, "payer", "not-known"));
  }

  /** What costs nothing and changes nothing has nothing to earn back. */
  private static boolean neverPaysBack(RuleContext context) {
    return PayBack.of(context)
        .filter(sum -> !sum.pays())
        .filter(sum -> sum.cost().signum() > 0 || sum.yearly().signum() < 0)
        .isPresent();
  }

  private static boolean paysBackTooLate(RuleContext context) {
    return months(context).filter(wait -> wait > 0).isPresent();
  }

  private static boolean paysBackInTime(RuleContext context) {
    return months(context).filter(wait -> wait <= 0).isPresent();
  }

  /** The months until the cost is earned back, held against those that the participant can wait. */
  private static Optional<Integer> months(RuleContext context) {
    Optional<BigDecimal> patience = Values.number(context.answer("business-case.patience"));
    return PayBack.of(context)
        .flatMap(PayBack::months)
        .flatMap(months -> patience.map(months::compareTo));
  }

  private static boolean shipmentLosesMoney(RuleContext context) {
    return context.rows("buyers").stream()
        .filter(buyer -> !Values.chose(buyer, "stage", "ended"))
        .anyMatch(MoneyRules::losesMoney);
  }

  private static boolean losesMoney(Row buyer) {
    Optional<Money> revenue = Values.money(buyer.cell("revenue"));
    Optional<Money> cost = Values.money(buyer.cell("cost"));
    return revenue.isPresent()
        && cost.isPresent()
        && revenue.get().currency().equals(cost.get().currency())
        && cost.get().amount().compareTo(revenue.get().amount()) >= 0;
  }

  private static boolean buyersWithoutSums(RuleContext context) {
    return context.rows("buyers").stream()
        .filter(buyer -> WELL_ON_THE_WAY.contains(Values.choice(buyer, "stage")))
        .anyMatch(buyer -> Lists.isEmpty(buyer, "revenue") || Lists.isEmpty(buyer, "cost"));
  }
}
