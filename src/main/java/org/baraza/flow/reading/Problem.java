package org.baraza.flow.reading;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Something that an author must mend.
 *
 * @param line counted from 1
 */
public record Problem(String path, int line, String message) implements Comparable<Problem> {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::path)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::message);

  public Problem {
    requireNonNull(path);
    requireNonNull(message);
  }

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  /** The problem as authors read it: {@code path:line: message}. */
  @Override
  public String toString() {
    return path + ":" + line + ": " + message;
  }
}
