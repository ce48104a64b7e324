package org.baraza;

import java.util.UUID;
import org.baraza.assistant.port.Ids;

/** Ids that nobody can guess. */
final class RandomIds implements Ids {
  @Override
  public String next() {
    return UUID.randomUUID().toString();
  }
}
