package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.baraza.flow.Raw;
import org.baraza.flow.Value;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave, with all that must be kept beside it.
 *
 * @param id the id that the answer bears if it is stored
 * @param reply the {@code ts} of the typed reply, if it was one
 */
public record Contribution(
    String id,
    Raw raw,
    String by,
    Instant at,
    @Nullable String reply,
    List<Attachment> attachments) {
  public Contribution {
    requireNonNull(id);
    requireNonNull(raw);
    requireNonNull(by);
    requireNonNull(at);
    attachments = List.copyOf(attachments);
  }

  /** Something tapped or filled in, rather than typed in a thread. */
  public static Contribution given(String id, Raw raw, String by, Instant at) {
    return new Contribution(id, raw, by, at, null, List.of());
  }

  Answer answering(String question, Value value) {
    return new Answer(id, question, value, by, at, reply, attachments);
  }

  Conversation.Touch touch() {
    return new Conversation.Touch(by, at);
  }
}
