package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.flow.Row;

/** What a meeting could talk about: what is still open, the most pressing first. */
public final class OpenPoints {
  /** More would not fit one meeting. */
  public static final int MOST = 12;

  private OpenPoints() {}

  /** Where a point comes from, the most pressing first. */
  public enum Kind {
    /** A check says stop. */
    STOP,
    /** An earlier meeting did not get to it. */
    CARRIED,
    /** A promise is late. */
    OVERDUE,
    /** People rated a solution differently. */
    DIFFERS,
    /** The last minutes left it open. */
    LEFT_OPEN,
    /** A question of a talk has no answer. */
    QUESTION
  }

  /** One point, in words that stand by themselves. */
  public record Point(Kind kind, String text) {
    public Point {
      requireNonNull(kind);
      requireNonNull(text);
    }
  }

  /**
   * Puts points in order, each once.
   *
   * @param agenda what is on the meeting's agenda already
   */
  public static List<Point> inOrder(List<Point> gathered, List<Row> agenda) {
    List<Point> points = new ArrayList<>();
    gathered.stream()
        .filter(point -> !point.text().isBlank())
        .sorted(Comparator.comparing(Point::kind))
        .filter(point -> Names.called(point.text(), agenda, "point").isEmpty())
        .forEach(
            point -> {
              if (points.size() < MOST
                  && points.stream().noneMatch(it -> Names.same(it.text(), point.text()))) {
                points.add(point);
              }
            });
    return List.copyOf(points);
  }

  /**
   * The points of other agendas that were never talked about.
   *
   * @param agendas by occasion, oldest first; how a point stood last counts
   */
  public static List<Row> carried(Map<String, List<Row>> agendas, String meeting) {
    Map<String, Row> latest = new LinkedHashMap<>();
    agendas.forEach(
        (occasion, rows) -> {
          if (!occasion.equals(meeting)) {
            rows.forEach(row -> latest.put(Values.text(row, "point"), row));
          }
        });
    return latest.values().stream()
        .filter(row -> !Values.choice(row, "state").equals("done"))
        .toList();
  }
}
