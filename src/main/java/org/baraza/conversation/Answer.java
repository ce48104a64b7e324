package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Value;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to one question of one conversation. Never overwritten: another one takes its
 * place.
 *
 * @param by the person's id in Slack
 * @param reply the {@code ts} of the typed reply that it came from, if it came from one
 * @param attachments links to the photos, voice notes and files that came with it
 */
public record Answer(
    String id,
    String question,
    Value value,
    String by,
    Instant at,
    @Nullable String reply,
    List<Attachment> attachments) {
  public Answer {
    requireNonNull(id);
    requireNonNull(question);
    requireNonNull(value);
    requireNonNull(by);
    requireNonNull(at);
    attachments = List.copyOf(attachments);
  }

  public Optional<String> typedReply() {
    return Optional.ofNullable(reply);
  }
}
