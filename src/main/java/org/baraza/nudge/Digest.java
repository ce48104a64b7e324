package org.baraza.nudge;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Event;
import org.baraza.commitment.Status;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.plan.Values;

/**
 * What a week came to in a channel.
 *
 * @param kept in the week before, the latest first
 * @param due in the week to come, the earliest first
 * @param overdue the longest first
 * @param wins what the group noted lately as achieved, at most one
 */
public record Digest(
    List<Commitment> kept, List<Commitment> due, List<Commitment> overdue, List<String> wins) {
  private static final int WEEK = 7;
  private static final int WIN_IS_FRESH = 30;

  public Digest {
    kept = List.copyOf(kept);
    due = List.copyOf(due);
    overdue = List.copyOf(overdue);
    wins = List.copyOf(wins);
  }

  /** Sums up. {@code today} is the channel's day in its {@code zone}. */
  public static Digest of(List<Commitment> commitments, Facts facts, LocalDate today, ZoneId zone) {
    LocalDate weekAgo = today.minusDays(WEEK);
    Comparator<Commitment> byDay =
        Comparator.comparing(commitment -> commitment.due().orElse(LocalDate.MAX));
    List<Commitment> kept = new ArrayList<>();
    List<Commitment> due = new ArrayList<>();
    List<Commitment> overdue = new ArrayList<>();
    for (Commitment commitment : commitments) {
      if (keptOn(commitment, zone).filter(day -> !day.isBefore(weekAgo)).isPresent()) {
        kept.add(0, commitment);
      } else if (commitment.isOverdue(today)) {
        overdue.add(commitment);
      } else if (commitment.isLive()
          && commitment.due().filter(day -> !day.isAfter(today.plusDays(WEEK))).isPresent()) {
        due.add(commitment);
      }
    }
    due.sort(byDay);
    overdue.sort(byDay);
    return new Digest(kept, due, overdue, wins(facts, today));
  }

  /** The day on which a commitment was kept. */
  public static Optional<LocalDate> keptOn(Commitment commitment, ZoneId zone) {
    return commitment.status() == Status.KEPT
        ? commitment
            .latest(Event.Done.class::isInstance)
            .map(entry -> LocalDate.ofInstant(entry.at(), zone))
        : Optional.empty();
  }

  private static List<String> wins(Facts facts, LocalDate today) {
    return facts.everywhere("wins").values().stream()
        .flatMap(List::stream)
        .filter(row -> day(row).isAfter(today.minusDays(WIN_IS_FRESH)))
        .max(Comparator.comparing(Digest::day))
        .map(row -> Values.text(row, "win"))
        .stream()
        .toList();
  }

  private static LocalDate day(Row row) {
    return Values.day(row.cell("day")).orElse(LocalDate.ofEpochDay(0));
  }
}
