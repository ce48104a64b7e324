package org.baraza.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has not been said yet, over all lanes.
 *
 * @param oldest when the message that waits longest was put down
 * @param refused how many messages were set aside for good
 */
public record Backlog(long messages, long lanes, @Nullable Instant oldest, long refused) {
  public Optional<Instant> since() {
    return Optional.ofNullable(oldest);
  }
}
