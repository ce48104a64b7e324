package org.baraza.bench.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured: several figures for each row and column, shown as median and spread. */
public final class Table {
  private final Map<String, Map<String, List<Double>>> rows = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  public void add(String row, String column, double figure) {
    rows.computeIfAbsent(row, key -> new LinkedHashMap<>())
        .computeIfAbsent(column, key -> new ArrayList<>())
        .add(figure);
    System.err.printf(Locale.ROOT, "  %s | %s: %.3f%n", row, column, figure);
  }

  public void note(String text) {
    notes.add(text);
    System.err.println("  " + text);
  }

  public double median(String row, String column) {
    double[] sorted =
        rows.getOrDefault(row, Map.of()).getOrDefault(column, List.of()).stream()
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /** One line for each row: each column's median, with its least and most in brackets. */
  public String markdown() {
    StringBuilder text = new StringBuilder("| what | median (least to most) |\n|---|---|\n");
    rows.forEach(
        (row, columns) -> {
          List<String> cells = new ArrayList<>();
          columns.forEach(
              (column, figures) -> cells.add(column + " " + shown(row, column, figures)));
          text.append("| ")
              .append(row)
              .append(" | ")
              .append(String.join("; ", cells))
              .append(" |\n");
        });
    notes.forEach(note -> text.append("\n- ").append(note));
    return text.append('\n').toString();
  }

  private String shown(String row, String column, List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    String median = figure(median(row, column));
    return sorted.length == 1
        ? median
        : median + " (" + figure(sorted[0]) + " to " + figure(sorted[sorted.length - 1]) + ")";
  }

  private static String figure(double value) {
    int digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** The columns of a row, for looking at. */
  public List<String> columns(String row) {
    return Arrays.asList(rows.getOrDefault(row, Map.of()).keySet().toArray(String[]::new));
  }
}
