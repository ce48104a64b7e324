package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

/** A photo, a voice note or a file that came with an answer, kept by link. */
public record Attachment(String name, String url) {
  public Attachment {
    requireNonNull(name);
    requireNonNull(url);
  }
}
