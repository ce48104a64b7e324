package org.baraza.slack;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;

/**
 * How Slack is reached.
 *
 * @param signingSecret with which Slack signs its requests; blank is refused
 * @param api the Web API's base, for example {@code https://slack.com/api/}
 * @param connecting how long to wait for a connection
 * @param patience how long to wait for an answer
 */
public record SlackOptions(String signingSecret, URI api, Duration connecting, Duration patience) {
  private static final Duration CONNECTING = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  public SlackOptions {
    requireNonNull(api);
    requireNonNull(connecting);
    requireNonNull(patience);
    if (signingSecret.isBlank()) {
      throw new IllegalArgumentException("the signing secret is blank");
    }
  }

  /** The usual patience. */
  public static SlackOptions of(String signingSecret, URI api) {
    return new SlackOptions(signingSecret, api, CONNECTING, PATIENCE);
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "SlackOptions[api=" + api + "]";
  }
}
