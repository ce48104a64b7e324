package org.baraza.slack.web;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the web server listens.
 *
 * @param bind the address to listen on, for example {@code 127.0.0.1} or {@code 0.0.0.0}
 * @param port 0 for any free one
 * @param threads at most so many at once
 * @param stopping how long what is in hand may take when the server stops
 * @param metricsKey opens {@code /metrics} to others than this machine; without it, nobody else
 */
public record WebOptions(
    String bind, int port, int threads, Duration stopping, @Nullable String metricsKey) {
  private static final int THREADS = 64;
  private static final Duration STOPPING = Duration.ofSeconds(10);

  public WebOptions {
    requireNonNull(bind);
    requireNonNull(stopping);
  }

  /** The usual bounds. */
  public static WebOptions on(String bind, int port, @Nullable String metricsKey) {
    return new WebOptions(bind, port, THREADS, STOPPING, metricsKey);
  }

  Optional<String> key() {
    return Optional.ofNullable(metricsKey).filter(key -> !key.isBlank());
  }
}
