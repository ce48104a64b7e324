package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who does something, and when.
 *
 * @param by as an id in Slack; empty where time does it
 * @param today the day it is for them
 */
public record Touch(String by, Instant at, LocalDate today) {
  public Touch {
    requireNonNull(by);
    requireNonNull(at);
    requireNonNull(today);
  }
}
