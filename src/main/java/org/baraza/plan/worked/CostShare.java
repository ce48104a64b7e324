package org.baraza.plan.worked;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** Who pays for what, and what each payer, or several together, would pay in each currency. */
final class CostShare implements Worked {
  private static final String LIST = "cost-share";
  private static final List<String> FIELDS = List.of("cost", "type", "payer", "amount");

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    List<Row> costs = facts.rows(LIST);
    if (costs.isEmpty()) {
      return List.of();
    }
    List<List<Prose>> rows = new ArrayList<>();
    for (Row cost : costs) {
      rows.add(
          FIELDS.stream()
              .map(field -> Tables.orOpen(context.cell(LIST, cost, field), context))
              .toList());
    }
    List<Summary.Item> items = new ArrayList<>();
    items.add(
        new Summary.Item.Grid(context.heading(), Tables.columns(context, LIST, FIELDS), rows));
    List<Prose> sums = sums(costs, context);
    if (!sums.isEmpty()) {
      items.add(new Summary.Item.Bullets(context.label("cost-share.sums"), sums));
    }
    return items;
  }

  private static List<Prose> sums(List<Row> costs, WorkedContext context) {
    Map<List<String>, Map<String, BigDecimal>> byPayer = new LinkedHashMap<>();
    for (Row cost : costs) {
      Values.money(cost.cell("amount"))
          .ifPresent(
              money ->
                  byPayer
                      .computeIfAbsent(Values.choices(cost.cell("payer")), any -> new TreeMap<>())
                      .merge(money.currency(), money.amount(), BigDecimal::add));
    }
    List<Prose> sums = new ArrayList<>();
    byPayer.forEach(
        (payers, amounts) ->
            amounts.forEach(
                (currency, amount) ->
                    sums.add(
                        context.say(
                            "cost-share.sum",
                            Map.of(
                                "payers", payers(payers, context),
                                "amount", context.money(amount, currency))))));
    return sums;
  }

  private static Prose payers(List<String> payers, WorkedContext context) {
    if (payers.isEmpty()) {
      return context.say("open");
    }
    return context
        .values()
        .joined(
            payers.stream()
                .map(payer -> Prose.plain(context.choice(LIST, "payer", payer)))
                .toList());
  }
}
