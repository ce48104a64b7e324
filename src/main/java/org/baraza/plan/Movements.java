package org.baraza.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.flow.ListShape;

/** What moves in all of a visit's lists when the visit gets a day or another one. */
public final class Movements {
  private Movements() {}

  /**
   * The rows that would get another date, list by list.
   *
   * @param lists of this visit
   * @param leadTime of this visit
   * @param old the visit's days before; nothing when it had none
   */
  public static List<VisitDates.Move> of(
      List<PlanList> lists,
      Function<String, Optional<ListShape>> shapes,
      LeadTime leadTime,
      Optional<Visit> old,
      Visit now,
      LocalDate today) {
    List<VisitDates.Move> moves = new ArrayList<>();
    for (PlanList list : lists) {
      Optional<ListShape> shape =
          shapes.apply(list.list()).filter(it -> !it.startsWith().isEmpty());
      if (shape.isPresent()) {
        VisitDates dates = new VisitDates(shape.get(), leadTime, today);
        old.ifPresent(days -> moves.addAll(dates.moved(list.rows(), days, now)));
        moves.addAll(dates.dated(list.rows(), now));
      }
    }
    return moves;
  }
}
