package org.baraza.people;

import static java.util.Objects.requireNonNull;

/** A person whom an answer or a promise names: on Slack or not. */
public sealed interface Who {

  /** Somebody with an account; {@code userId} is the id in Slack (U... or W...). */
  record Member(String userId) implements Who {
    public Member {
      requireNonNull(userId);
    }
  }

  /** Somebody without one, as the group calls them. */
  record Named(String name) implements Who {
    public Named {
      requireNonNull(name);
    }
  }
}
