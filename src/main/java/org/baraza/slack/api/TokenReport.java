package org.baraza.slack.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What Slack says about a token, and what time it is there.
 *
 * @param answer of auth.test
 * @param scopes what the token may do; empty if Slack does not say
 */
public record TokenReport(ApiAnswer answer, Set<String> scopes, Optional<Instant> time) {
  public TokenReport {
    requireNonNull(answer);
    scopes = Set.copyOf(scopes);
    requireNonNull(time);
  }
}
