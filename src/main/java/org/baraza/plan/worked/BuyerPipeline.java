package org.baraza.plan.worked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.Value.Money;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** Buyers by how far each has come, with what a shipment leaves. */
final class BuyerPipeline implements Worked {
  private static final String LIST = "buyers";

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    List<String> stages = Tables.choices(context, LIST, "stage");
    List<Row> buyers =
        facts.rows(LIST).stream().sorted(Comparator.comparing(row -> stage(row, stages))).toList();
    if (buyers.isEmpty()) {
      return List.of();
    }
    List<String> columns =
        List.of(
            context.column(LIST, "stage"),
            context.column(LIST, "buyer"),
            context.column(LIST, "fit"),
            context.label("buyers.leaves"),
            context.column(LIST, "shipments"),
            context.column(LIST, "next-step"));
    List<List<Prose>> rows = new ArrayList<>();
    for (Row buyer : buyers) {
      List<Prose> cells = new ArrayList<>();
      cells.addAll(Tables.cells(context, LIST, buyer, List.of("stage", "buyer", "fit")));
      cells.add(leaves(buyer, context));
      cells.addAll(Tables.cells(context, LIST, buyer, List.of("shipments", "next-step")));
      rows.add(cells);
    }
    return List.of(new Summary.Item.Grid(context.heading(), columns, rows));
  }

  /** The file gives the stages in the order in which trade grows, and its end last. */
  private static int stage(Row buyer, List<String> stages) {
    int stage = stages.indexOf(Values.choice(buyer, "stage"));
    return stage < 0 ? stages.size() : stage;
  }

  private static Prose leaves(Row buyer, WorkedContext context) {
    Optional<Money> revenue = Values.money(buyer.cell("revenue"));
    Optional<Money> cost = Values.money(buyer.cell("cost"));
    if (revenue.isEmpty() || cost.isEmpty()) {
      return context.say("open");
    }
    if (!revenue.get().currency().equals(cost.get().currency())) {
      return context.say("buyers.two-currencies");
    }
    return context.money(
        revenue.get().amount().subtract(cost.get().amount()), cost.get().currency());
  }
}
