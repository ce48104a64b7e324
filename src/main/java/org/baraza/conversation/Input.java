package org.baraza.conversation;

/** One thing that happens to a conversation. */
public sealed interface Input permits Saying, Filling, Step {

  void applyTo(Run run);
}
