package org.baraza.assistant.conversing;

import org.baraza.assistant.port.Records;

/** A feature that has something to say about what a turn or a list's change brought about. */
@FunctionalInterface
public interface Witness {

  /** Looks at a change, inside the transaction that stored it. */
  void see(Records records, Change change);
}
