package org.baraza.slack;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.baraza.slack.api.WebApi;

/**
 * How Slack is reached, and how it reaches us: by signed requests, over a socket that we open, or
 * both.
 *
 * @param signingSecret with which Slack signs its requests; without it none is taken
 * @param appToken opens sockets; without it there is none
 * @param api the Web API's base, for example {@code https://slack.com/api/}
 * @param connecting how long to wait for a connection
 * @param patience how long to wait for an answer
 */
public record SlackOptions(
    Optional<String> signingSecret,
    Optional<String> appToken,
    URI api,
    Duration connecting,
    Duration patience) {
  private static final Duration CONNECTING = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  public SlackOptions {
    requireNonNull(api);
    requireNonNull(connecting);
    requireNonNull(patience);
    if (signingSecret.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("the signing secret is blank");
    }
    if (signingSecret.isEmpty() && appToken.isEmpty()) {
      throw new IllegalArgumentException("neither a signing secret nor an app token");
    }
  }

  /** Signed requests only. */
  public SlackOptions(String signingSecret, URI api, Duration connecting, Duration patience) {
    this(Optional.of(signingSecret), Optional.empty(), api, connecting, patience);
  }

  /** Signed requests only, with the usual patience. */
  public static SlackOptions of(String signingSecret, URI api) {
    return of(Optional.of(signingSecret), Optional.empty(), api);
  }

  /** The usual patience. */
  public static SlackOptions of(
      Optional<String> signingSecret, Optional<String> appToken, URI api) {
    return new SlackOptions(signingSecret, appToken, api, CONNECTING, PATIENCE);
  }

  /** The way to Slack's Web API, with its calls counted. */
  public WebApi webApi(MeterRegistry figures) {
    return new WebApi(api, connecting, patience, figures);
  }

  /** Whether the Web API is on this machine, where no proxy stands between. */
  boolean isLoopback() {
    String host = api.getHost() == null ? "" : api.getHost();
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "SlackOptions[api=" + api + "]";
  }
}
