package org.baraza.plan.worked;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** Where a visit's time goes: the minutes of each kind of activity and their share. */
final class MinutesByKind implements Worked {
  private static final String LIST = "activities";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    List<Row> activities = facts.rows(LIST);
    BigDecimal total = minutes(activities);
    List<Summary.Item> items = new ArrayList<>();
    if (total.signum() > 0) {
      List<List<Prose>> rows = new ArrayList<>();
      Figures.minutes(activities, Tables.choices(context, LIST, "kind"))
          .forEach(
              (kind, minutes) ->
                  rows.add(
                      row(
                          Prose.plain(context.choice(LIST, "kind", kind)),
                          minutes,
                          total,
                          context)));
      BigDecimal unknown =
          minutes(activities.stream().filter(row -> row.cell("kind").isEmpty()).toList());
      if (unknown.signum() > 0) {
        rows.add(row(context.say("minutes.unknown"), unknown, total, context));
      }
      rows.add(row(context.say("minutes.total"), total, total, context));
      List<String> columns =
          List.of(
              context.column(LIST, "kind"),
              context.column(LIST, "minutes"),
              context.label("minutes.share"));
      items.add(new Summary.Item.Grid(context.heading(), columns, rows));
    }
    long without = activities.stream().filter(row -> minutes(row).isEmpty()).count();
    if (without > 0) {
      items.add(
          new Summary.Item.Sentence(
              context.say("minutes.without", "count", context.number(without))));
    }
    return items;
  }

  private static List<Prose> row(
      Prose kind, BigDecimal minutes, BigDecimal total, WorkedContext context) {
    BigDecimal share = minutes.multiply(HUNDRED).divide(total, 0, RoundingMode.HALF_UP);
    return List.of(
        kind,
        context.number(minutes),
        context.say("minutes.percent", "share", context.number(share)));
  }

  private static BigDecimal minutes(List<Row> activities) {
    return activities.stream()
        .flatMap(row -> minutes(row).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<BigDecimal> minutes(Row activity) {
    return Values.number(activity.cell("minutes"));
  }
}
