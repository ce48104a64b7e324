package org.baraza.slack.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.Servlet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is served beside Slack's requests.
 *
 * @param ready whether requests can be taken just now; asked for every {@code GET /readyz}
 * @param metrics the text of {@code GET /metrics}, or nothing where there is none
 * @param extras further servlets by path, for example {@code /practice/*}
 */
public record Site(
    BooleanSupplier ready, @Nullable Supplier<String> metrics, Map<String, Servlet> extras) {
  public Site {
    requireNonNull(ready);
    extras = Map.copyOf(extras);
  }

  Optional<Supplier<String>> figures() {
    return Optional.ofNullable(metrics);
  }
}
