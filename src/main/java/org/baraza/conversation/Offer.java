package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An answer that came when the question already had one. It waits until somebody says what is to
 * become of it, so that nothing is lost.
 *
 * @param answer what was said second
 * @param instead the id of the answer that counted at that moment, if one still did
 */
public record Offer(Answer answer, @Nullable String instead) {
  public Offer {
    requireNonNull(answer);
  }

  public String id() {
    return answer.id();
  }
}
