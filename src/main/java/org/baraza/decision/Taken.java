package org.baraza.decision;

import java.util.List;
import java.util.Optional;

/** What a group has decided, free of what nobody is to know: open papers, and who said no. */
public final class Taken {
  private Taken() {}

  /** Those decisions that are taken, in the order in which they came. */
  public static List<Decision> of(List<Decision> decisions) {
    return decisions.stream().flatMap(decision -> of(decision).stream()).toList();
  }

  private static Optional<Decision> of(Decision decision) {
    if (decision instanceof Asked asked) {
      return Optional.of(decision).filter(it -> !asked.open());
    }
    if (decision instanceof Election election) {
      return Optional.<Decision>of(election.withoutTheUnwilling())
          .filter(it -> election.counted().isPresent() || !election.open());
    }
    if (decision instanceof MeetingPoll poll) {
      return Optional.of(decision).filter(it -> poll.closed());
    }
    if (decision instanceof TalkRound round) {
      return Optional.of(decision).filter(it -> round.stage() == TalkRound.Stage.OVER);
    }
    return Optional.of(decision);
  }
}
