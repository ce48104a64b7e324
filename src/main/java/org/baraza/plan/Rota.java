package org.baraza.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Row;

/** Whose turn it is, by a group's list of turns. */
public final class Rota {
  private Rota() {}

  /** The turn of a meeting: the one of its day, else the next one, else the first undated. */
  public static Optional<Row> turn(List<Row> rota, LocalDate day) {
    return rota.stream()
        .filter(row -> dayOf(row).filter(it -> !it.isBefore(day)).isPresent())
        .min(Comparator.comparing(row -> dayOf(row).orElse(LocalDate.MAX)))
        .or(() -> rota.stream().filter(row -> dayOf(row).isEmpty()).findFirst());
  }

  private static Optional<LocalDate> dayOf(Row row) {
    return Values.day(row.cell("day"));
  }
}
