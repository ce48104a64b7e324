package org.baraza.decision;

/** Something that a channel decides: a vote, a round of ratings, or the order of its solutions. */
public sealed interface Decision permits Vote, Round, GroupOrder {

  /** Unique within its channel. */
  String id();
}
