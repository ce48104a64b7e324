package org.baraza.assistant.document;

import static java.util.Objects.requireNonNull;

/** What a file turned out to be: a plan, or something else and why. */
public sealed interface CopyRead {

  /** A plan. */
  record Fine(PlanCopy copy) implements CopyRead {
    public Fine {
      requireNonNull(copy);
    }
  }

  /**
   * No plan that can be read.
   *
   * @param where in the file: a line, a property, or nothing
   */
  record Wrong(Why why, String where) implements CopyRead {
    public Wrong {
      requireNonNull(why);
      requireNonNull(where);
    }
  }

  /** What is wrong with a file. */
  enum Why {
    NOT_JSON,
    NO_PLAN,
    /** It was written by a later version of Baraza. */
    LATER,
    /** A property holds what it cannot hold. */
    UNREADABLE
  }
}
