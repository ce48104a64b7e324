package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of a group's agendas, minutes and promises was begun by members and not by those who
 * facilitate, month by month.
 */
public record Ownership(List<Month> months) {
  /** Fewer things in a month say nothing. */
  private static final int ENOUGH = 3;

  private static final int HIGH_PERCENT = 66;
  private static final int MONTHS_IN_A_ROW = 2;
  private static final int PERCENT = 100;

  public Ownership {
    months = List.copyOf(months);
  }

  /** Something that somebody began. */
  public record Begun(String by, LocalDate day) {
    public Begun {
      requireNonNull(by);
      requireNonNull(day);
    }
  }

  /** One month. */
  public record Month(YearMonth month, int byMembers, int all) {
    public Month {
      requireNonNull(month);
    }

    public int percent() {
      return all == 0 ? 0 : PERCENT * byMembers / all;
    }
  }

  public static Ownership of(List<Begun> begun, Set<String> facilitators) {
    Map<YearMonth, int[]> counts = new TreeMap<>();
    for (Begun each : begun) {
      int[] count = counts.computeIfAbsent(YearMonth.from(each.day()), month -> new int[2]);
      count[0] += facilitators.contains(each.by()) ? 0 : 1;
      count[1]++;
    }
    List<Month> months = new ArrayList<>();
    counts.forEach((month, count) -> months.add(new Month(month, count[0], count[1])));
    return new Ownership(months);
  }

  /** Whether members began most of it, month after month, so that they can do without. */
  public boolean staysHigh() {
    List<Month> telling = months.stream().filter(month -> month.all() >= ENOUGH).toList();
    return telling.size() >= MONTHS_IN_A_ROW
        && telling.subList(telling.size() - MONTHS_IN_A_ROW, telling.size()).stream()
            .allMatch(month -> month.percent() >= HIGH_PERCENT);
  }
}
