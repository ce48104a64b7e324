package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way out, without its words, which may still change until it goes.
 *
 * @param number its place in the lane, which another message may have once this one has left it
 * @param id opaque; it travels in the message's metadata, so that the message can be found again
 * @param key the message's own name in its channel
 * @param at the message's {@code ts} for an update, nothing for a post
 * @param thread the {@code ts} of the thread's root for a reply
 * @param attempts how often Slack was asked already
 * @param since when Slack was asked without our knowing the outcome, or nothing
 */
public record Dispatch(
    Place lane,
    long number,
    String id,
    String key,
    @Nullable String at,
    @Nullable String thread,
    int attempts,
    @Nullable Instant since) {
  public Dispatch {
    requireNonNull(lane);
    requireNonNull(id);
    requireNonNull(key);
  }

  /** The {@code ts} of the message to redraw; nothing when it is to be posted. */
  public Optional<String> redraws() {
    return Optional.ofNullable(at);
  }

  public Optional<String> threadRoot() {
    return Optional.ofNullable(thread);
  }

  /** When Slack was asked by somebody who did not live to note the outcome. */
  public Optional<Instant> inDoubtSince() {
    return Optional.ofNullable(since);
  }
}
