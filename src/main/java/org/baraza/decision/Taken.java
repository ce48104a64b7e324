package org.baraza.decision;

import java.util.List;
import java.util.Optional;

/** What a group has decided, free of what nobody is to know: open papers, and who said no. */
public final class Taken {
  private Taken() {}

  /** Those decisions that are taken, in the order in which they came. */
  public static List<Decision> of(List<Decision> decisions) {
    return decisions.stream().flatMap(decision -> decision.as(TAKEN).stream()).toList();
  }

  private static final Decision.Kinds<Optional<Decision>> TAKEN =
      new Decision.Kinds<>() {
        @Override
        public Optional<Decision> vote(Vote vote) {
          return Optional.<Decision>of(vote).filter(it -> !vote.open());
        }

        @Override
        public Optional<Decision> round(Round round) {
          return Optional.<Decision>of(round).filter(it -> !round.open());
        }

        @Override
        public Optional<Decision> order(GroupOrder order) {
          return Optional.of(order);
        }

        @Override
        public Optional<Decision> election(Election election) {
          return Optional.<Decision>of(election.withoutTheUnwilling())
              .filter(it -> election.counted().isPresent() || !election.open());
        }

        @Override
        public Optional<Decision> meeting(MeetingPoll poll) {
          return Optional.<Decision>of(poll).filter(it -> poll.closed());
        }

        @Override
        public Optional<Decision> talk(TalkRound round) {
          return Optional.<Decision>of(round).filter(it -> round.stage() == TalkRound.Stage.OVER);
        }
      };
}
