package org.baraza.plan.worked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Facts;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.LeadTime;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.Visit;
import org.baraza.plan.VisitDates;
import org.baraza.plan.WorkedContext;
import org.jspecify.annotations.Nullable;

/** The rows of a list in order of their date; a date that is only suggested says so. */
record DatedRows(String list, List<String> fields) {
  DatedRows {
    fields = List.copyOf(fields);
  }

  private record Dated(Row row, @Nullable LocalDate day, boolean suggested) {
    Optional<LocalDate> due() {
      return Optional.ofNullable(day);
    }
  }

  List<Summary.Item> table(Facts facts, WorkedContext context, Visit visit, LeadTime leadTime) {
    List<List<Prose>> rows = new ArrayList<>();
    for (Dated dated : inOrder(facts, context, visit, leadTime)) {
      List<Prose> cells = new ArrayList<>();
      cells.add(day(dated, context));
      fields.forEach(
          field -> cells.add(Tables.orOpen(context.cell(list, dated.row(), field), context)));
      rows.add(cells);
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> columns = new ArrayList<>();
    columns.add(context.column(list, "due"));
    columns.addAll(Tables.columns(context, list, fields));
    return List.of(new Summary.Item.Grid(context.heading(), columns, rows));
  }

  /** The first day on which something is due. */
  Optional<LocalDate> first(Facts facts, WorkedContext context, Visit visit, LeadTime leadTime) {
    return inOrder(facts, context, visit, leadTime).stream()
        .flatMap(dated -> dated.due().stream())
        .findFirst();
  }

  private List<Dated> inOrder(Facts facts, WorkedContext context, Visit visit, LeadTime leadTime) {
    Optional<ListShape> shape = context.shape(list);
    return facts.rows(list).stream()
        .filter(row -> !Values.chose(row, "status", "not-needed"))
        .map(
            row -> {
              Optional<LocalDate> due = Values.day(row.cell("due"));
              Optional<LocalDate> suggested =
                  shape.flatMap(
                      known ->
                          new VisitDates(known, leadTime, context.today()).suggested(row, visit));
              return new Dated(row, due.or(() -> suggested).orElse(null), due.isEmpty());
            })
        .sorted(Comparator.comparing(dated -> dated.due().orElse(LocalDate.MAX)))
        .toList();
  }

  private static Prose day(Dated dated, WorkedContext context) {
    return dated
        .due()
        .map(WorkedContext::day)
        .map(day -> dated.suggested() ? context.say("dates.suggested", "day", day) : day)
        .orElseGet(() -> context.say("open"));
  }
}
