package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The group puts a solution somewhere else than the order does.
 *
 * @param place counted from one
 * @param by who put it on record, as an id in Slack
 */
public record Overrule(String solution, int place, String because, String by, Instant at) {
  public Overrule {
    requireNonNull(solution);
    requireNonNull(because);
    requireNonNull(by);
    requireNonNull(at);
  }
}
