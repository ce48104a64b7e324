package org.baraza.nudge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One message that a channel gets because a moment has come.
 *
 * @param day the day it is where the channel is
 * @param calls all that was due by then
 */
public record Bulletin(Instant at, LocalDate day, List<Call> calls) {
  public Bulletin {
    requireNonNull(at);
    requireNonNull(day);
    calls = List.copyOf(calls);
  }
}
