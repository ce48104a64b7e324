package org.baraza.decision;

/**
 * Something that a channel decides: a vote, a round of ratings, the order of its solutions, who
 * leads, when it meets, or what comes of a talk.
 */
public sealed interface Decision permits Vote, Round, GroupOrder, Election, MeetingPoll, TalkRound {

  /** Unique within its channel. */
  String id();
}
