package org.baraza.practice.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The people's clock, as far as the page may move it: forward, by named steps. */
public record ClockControl(
    Supplier<Instant> now, Supplier<Optional<Instant>> nextDue, Consumer<Instant> moveTo) {

  /** Moves on by an hour, a day or a week, or to the next thing due; empty for another word. */
  Optional<Instant> move(String step) {
    Instant from = now.get();
    Optional<Instant> target =
        switch (step) {
          case "hour" -> Optional.of(from.plus(Duration.ofHours(1)));
          case "day" -> Optional.of(from.plus(Duration.ofDays(1)));
          case "week" -> Optional.of(from.plus(Duration.ofDays(7)));
          case "next" -> Optional.of(nextDue.get().orElse(from));
          default -> Optional.empty();
        };
    target.filter(moment -> moment.isAfter(from)).ifPresent(moveTo);
    return target;
  }
}
