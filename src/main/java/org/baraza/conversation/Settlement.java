package org.baraza.conversation;

/** What becomes of a second answer. */
public enum Settlement {
  /** It takes the first one's place. */
  REPLACE,
  /** Both count, the second after the first. */
  ADD,
  /** The first one stays, alone. */
  KEEP
}
