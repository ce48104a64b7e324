package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a commitment comes again once it is done. */
public sealed interface Recurrence {

  /** The first day of its rhythm that lies after a given day. */
  Optional<LocalDate> nextAfter(LocalDate day);

  /** The same rhythm from another day on. */
  Recurrence countedFrom(LocalDate first);

  /** Done once, done for good. */
  record Once() implements Recurrence {
    @Override
    public Optional<LocalDate> nextAfter(LocalDate day) {
      return Optional.empty();
    }

    @Override
    public Recurrence countedFrom(LocalDate first) {
      return this;
    }
  }

  /**
   * Again and again.
   *
   * @param count how many units lie between two days, at least one
   * @param first the day that the rhythm is counted from, so that the 31st does not wander
   */
  record Every(int count, Unit unit, LocalDate first) implements Recurrence {
    public Every {
      if (count < 1) {
        throw new IllegalArgumentException("a rhythm needs at least one unit: " + count);
      }
      requireNonNull(unit);
      requireNonNull(first);
    }

    @Override
    public Optional<LocalDate> nextAfter(LocalDate day) {
      long passed = Math.max(0, unit.chrono().between(first, day) / count);
      LocalDate next = first.plus(passed * count, unit.chrono());
      while (!next.isAfter(day)) {
        passed++;
        next = first.plus(passed * count, unit.chrono());
      }
      return Optional.of(next);
    }

    @Override
    public Recurrence countedFrom(LocalDate other) {
      return new Every(count, unit, other);
    }
  }

  /** What a rhythm is counted in. */
  enum Unit {
    DAYS(ChronoUnit.DAYS),
    WEEKS(ChronoUnit.WEEKS),
    MONTHS(ChronoUnit.MONTHS);

    private final ChronoUnit chrono;

    Unit(ChronoUnit chrono) {
      this.chrono = chrono;
    }

    ChronoUnit chrono() {
      return chrono;
    }

    /** Nothing for what a rhythm is not counted in. */
    public static Optional<Unit> of(ChronoUnit unit) {
      return Stream.of(values()).filter(it -> it.chrono == unit).findFirst();
    }
  }
}
