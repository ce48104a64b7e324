package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/** Which day some words mean. */
public sealed interface DayMeant {

  /** One day and no other. */
  record Clear(LocalDate day) implements DayMeant {
    public Clear {
      requireNonNull(day);
    }
  }

  /** One of several days; somebody must say which. */
  record OneOf(List<LocalDate> days) implements DayMeant {
    public OneOf {
      days = List.copyOf(days);
    }
  }

  /** A time that is not a day, such as the planting; somebody must name the day. */
  record Unclear() implements DayMeant {}

  /** No time at all. */
  record Unsaid() implements DayMeant {}
}
