package org.baraza.assistant.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/** A picture of figures; what it shows is said by {@link #alternative} as well. */
public sealed interface Chart {

  /** What the picture shows. */
  String title();

  /** The same in words, for whoever cannot see it. */
  String alternative();

  /**
   * Bars from left to right, one below the other.
   *
   * @param unit what the figures count
   */
  record Bars(String title, String alternative, String unit, List<Bar> bars) implements Chart {
    public Bars {
      requireNonNull(title);
      requireNonNull(alternative);
      requireNonNull(unit);
      bars = List.copyOf(bars);
    }
  }

  /** One bar; {@code shown} is its figure in words. */
  record Bar(String label, BigDecimal figure, String shown) {
    public Bar {
      requireNonNull(label);
      requireNonNull(figure);
      requireNonNull(shown);
    }
  }

  /**
   * Lines over time.
   *
   * @param unit what the figures count
   * @param moments what stands below the points, from left to right
   */
  record Lines(
      String title, String alternative, String unit, List<String> moments, List<Line> lines)
      implements Chart {
    public Lines {
      requireNonNull(title);
      requireNonNull(alternative);
      requireNonNull(unit);
      moments = List.copyOf(moments);
      lines = List.copyOf(lines);
    }
  }

  /** One line, with a figure for each moment. */
  record Line(String label, List<Integer> figures) {
    public Line {
      requireNonNull(label);
      figures = List.copyOf(figures);
    }
  }

  /**
   * Points between two axes that run from nothing to all; points of one kind have one shape.
   *
   * @param across what grows to the right
   * @param up what grows upwards
   */
  record Points(
      String title,
      String alternative,
      String across,
      String up,
      String low,
      String high,
      List<Kind> kinds)
      implements Chart {
    public Points {
      requireNonNull(title);
      requireNonNull(alternative);
      requireNonNull(across);
      requireNonNull(up);
      requireNonNull(low);
      requireNonNull(high);
      kinds = List.copyOf(kinds);
    }
  }

  /** The points of one kind. */
  record Kind(String label, List<Point> points) {
    public Kind {
      requireNonNull(label);
      points = List.copyOf(points);
    }
  }

  /** One point; both figures lie between 0 and 1. */
  record Point(String label, double across, double up) {
    public Point {
      requireNonNull(label);
    }
  }
}
