package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Field;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.StartingRow;
import org.baraza.flow.Value;
import org.jspecify.annotations.Nullable;

/**
 * Dates a list's rows from the visit: back from its first day by the lead time, forward from its
 * last.
 *
 * @param today in the plan's time zone
 */
public record VisitDates(ListShape shape, LeadTime leadTime, LocalDate today) {
  private static final Set<String> SETTLED = Set.of("done", "not-needed");

  public VisitDates {
    requireNonNull(shape);
    requireNonNull(leadTime);
    requireNonNull(today);
  }

  /**
   * A row whose date follows the visit; nothing is moved until somebody has agreed.
   *
   * @param field which of the row's fields holds the date
   * @param before the day that it had, if it had one
   */
  public record Move(String list, String field, Row row, @Nullable LocalDate before, LocalDate to) {
    public Move {
      requireNonNull(list);
      requireNonNull(field);
      requireNonNull(row);
      requireNonNull(to);
    }

    public Optional<LocalDate> from() {
      return Optional.ofNullable(before);
    }

    /** The cells that the row has after the move. */
    public Map<String, Value> cells() {
      Map<String, Value> cells = new LinkedHashMap<>(row.cells());
      cells.put(field, new Value.Day(to));
      return cells;
    }
  }

  /** The cells of the rows that the list begins with while the visit has no date. */
  public static List<Map<String, Value>> undated(ListShape shape) {
    return shape.startsWith().stream().map(StartingRow::cells).toList();
  }

  /** The cells of the rows that the list begins with, dated. */
  public List<Map<String, Value>> starting(Visit visit) {
    List<Map<String, Value>> rows = new ArrayList<>();
    for (StartingRow starting : shape.startsWith()) {
      Map<String, Value> cells = new LinkedHashMap<>(starting.cells());
      Integer days = starting.daysFromVisit();
      if (days != null) {
        dateField().ifPresent(field -> cells.put(field.id(), new Value.Day(due(visit, days))));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** Dates for the rows that the list began with before the visit had a day. */
  public List<Move> dated(List<Row> rows, Visit visit) {
    List<Move> moves = new ArrayList<>();
    for (Row row : rows) {
      for (Field field : dateField().stream().toList()) {
        if (unsettled(row) && row.cell(field.id()).isEmpty()) {
          days(row)
              .ifPresent(
                  days -> moves.add(new Move(shape.id(), field.id(), row, null, due(visit, days))));
        }
      }
    }
    return moves;
  }

  /**
   * What moves when the visit does: planned dates are planned anew, dates that somebody chose move
   * by as many days as the visit, and what is settled stays.
   */
  public List<Move> moved(List<Row> rows, Visit old, Visit now) {
    List<Move> moves = new ArrayList<>();
    for (Row row : rows) {
      for (Field field : dateField().stream().toList()) {
        Optional<LocalDate> from = Values.day(row.cell(field.id()));
        if (from.isPresent() && unsettled(row)) {
          LocalDate to = moved(row, from.get(), old, now);
          if (!to.equals(from.get())) {
            moves.add(new Move(shape.id(), field.id(), row, from.get(), to));
          }
        }
      }
    }
    return moves;
  }

  private LocalDate moved(Row row, LocalDate from, Visit old, Visit now) {
    Optional<Integer> days = days(row);
    if (days.isPresent() && from.equals(planned(old, days.get()))) {
      return due(now, days.get());
    }
    if (from.isBefore(old.first())) {
      LocalDate to = from.plusDays(ChronoUnit.DAYS.between(old.first(), now.first()));
      LocalDate soonest = leadTime.nextWorkingDay(today);
      LocalDate least = from.isBefore(soonest) ? from : soonest;
      return to.isBefore(least) ? least : to;
    }
    boolean during = !from.isAfter(old.last());
    return during
        ? from.plusDays(ChronoUnit.DAYS.between(old.first(), now.first()))
        : from.plusDays(ChronoUnit.DAYS.between(old.last(), now.last()));
  }

  private LocalDate due(Visit visit, int daysFromVisit) {
    return daysFromVisit < 0
        ? leadTime.due(visit.first(), -daysFromVisit, today)
        : planned(visit, daysFromVisit);
  }

  private LocalDate planned(Visit visit, int daysFromVisit) {
    return daysFromVisit < 0
        ? leadTime.planned(visit.first(), -daysFromVisit)
        : visit.last().plusDays(daysFromVisit);
  }

  /** When a row that the list began with is due; nothing for a row of the group's own. */
  public Optional<LocalDate> suggested(Row row, Visit visit) {
    return days(row).map(days -> due(visit, days));
  }

  private Optional<Integer> days(Row row) {
    String naming = shape.naming().id();
    return shape.startsWith().stream()
        .filter(
            starting ->
                Names.same(
                    Values.text(row, naming),
                    Values.text(Optional.ofNullable(starting.cells().get(naming)))))
        .findFirst()
        .flatMap(starting -> Optional.ofNullable(starting.daysFromVisit()));
  }

  private static boolean unsettled(Row row) {
    return !SETTLED.contains(Values.choice(row, "status"));
  }

  private Optional<Field> dateField() {
    return shape.fields().stream().filter(field -> field.kind() instanceof Kind.Date).findFirst();
  }
}
