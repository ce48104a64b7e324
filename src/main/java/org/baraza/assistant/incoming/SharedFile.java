package org.baraza.assistant.incoming;

import static java.util.Objects.requireNonNull;

/** A file that hangs on a message, by its id in Slack. */
public record SharedFile(String id, String name) {
  public SharedFile {
    requireNonNull(id);
    requireNonNull(name);
  }
}
