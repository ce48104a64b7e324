package org.baraza.decision;

/**
 * Something that a channel decides: a vote, a round of ratings, the order of its solutions, who
 * leads, when it meets, or what comes of a talk.
 */
public sealed interface Decision permits Vote, Round, GroupOrder, Election, MeetingPoll, TalkRound {

  /** Unique within its channel. */
  String id();

  /** What is made of it, as the kind that it is. */
  <T> T as(Kinds<T> kinds);

  /** What is made of a decision of each kind, so that no kind is forgotten. */
  interface Kinds<T> {
    T vote(Vote vote);

    T round(Round round);

    T order(GroupOrder order);

    T election(Election election);

    T meeting(MeetingPoll poll);

    T talk(TalkRound round);
  }
}
