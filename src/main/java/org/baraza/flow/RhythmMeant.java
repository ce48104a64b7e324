package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.time.temporal.ChronoUnit;

/** How often some words mean that something comes. */
public sealed interface RhythmMeant {

  /** Nothing is said of its coming again. */
  record Once() implements RhythmMeant {}

  /**
   * Again and again.
   *
   * @param count how many units lie between two days, at least one
   * @param unit days, weeks or months
   * @param first the day that these words name as the first, if they do
   */
  record Every(int count, ChronoUnit unit, DayMeant first) implements RhythmMeant {
    public Every {
      if (count < 1) {
        throw new IllegalArgumentException("a rhythm needs at least one unit: " + count);
      }
      requireNonNull(unit);
      requireNonNull(first);
    }
  }

  /** Again, but how often is not clear; somebody must say. */
  record Unclear() implements RhythmMeant {}
}
