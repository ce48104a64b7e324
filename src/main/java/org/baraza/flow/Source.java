package org.baraza.flow;

import static java.util.Objects.requireNonNull;

/** Where a flow or a question comes from: a guide and its section. */
public record Source(String guide, String section) {
  public Source {
    requireNonNull(guide);
    requireNonNull(section);
  }
}
