package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A line of a commitment's history.
 *
 * @param by who did it, as an id in Slack; empty where time did
 * @param relayed whether it is the word of somebody who is not on Slack, passed on
 */
public record Entry(Event event, String by, boolean relayed, Instant at) {
  public Entry {
    requireNonNull(event);
    requireNonNull(by);
    requireNonNull(at);
  }
}
