package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A finding that somebody set aside, with the reason why.
 *
 * @param conversation the id of the conversation that it belongs to
 * @param check the check's id, unique in its flow
 * @param by the person's id in Slack
 */
public record Dismissal(
    String id, String conversation, String check, String reason, String by, Instant at) {
  public Dismissal {
    requireNonNull(id);
    requireNonNull(conversation);
    requireNonNull(check);
    requireNonNull(reason);
    requireNonNull(by);
    requireNonNull(at);
  }
}
