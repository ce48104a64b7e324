package org.baraza.assistant.port;

import java.util.Optional;
import java.util.Set;

/**
 * Keys that turn a voter into a mark which leads back to nobody. They are kept outside the
 * database, one for each anonymous decision, and dropped when it closes.
 */
public interface BallotKeys {

  /** Makes the key of a decision; it is durable when this returns. */
  void make(String decision);

  /** The key of a decision; nothing if it was never made, was dropped, or is lost. */
  Optional<BallotKey> find(String decision);

  /** Destroys the key of a decision. */
  void drop(String decision);

  /** Destroys the keys of all but some decisions, except those made only just now. */
  void keepOnly(Set<String> decisions);

  /** One decision's key. */
  @FunctionalInterface
  interface BallotKey {

    /** The same person always has the same mark; without the key nobody can tell whose it is. */
    String mark(String person);
  }
}
