package org.baraza.nudge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The one message of nudges that a person gets on a day.
 *
 * @param day the day it is where the person is
 * @param mentions what was promised for the earliest day first
 */
public record Letter(Instant at, LocalDate day, List<Mention> mentions) {
  public Letter {
    requireNonNull(at);
    requireNonNull(day);
    mentions = List.copyOf(mentions);
  }

  /** One promise in it, and why it is there. */
  public record Mention(Pending pending, Stage stage) {
    public Mention {
      requireNonNull(pending);
      requireNonNull(stage);
    }
  }
}
