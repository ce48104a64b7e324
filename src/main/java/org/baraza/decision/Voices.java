package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Whether those who are seldom heard were heard.
 *
 * @param leaning in a vote, what they put first when it differs from what all put first; in a
 *     round, the solutions about which they lean the other way
 */
public record Voices(Finding finding, List<String> leaning) {

  /** Fewer than this could be recognised, so nothing is said of them. */
  public static final int FEWEST = 3;

  /** What can be said. */
  public enum Finding {
    /** Too few belong to such a group for anything to be said. */
    UNSAID,
    /** Too few of them voted. */
    MISSING,
    /** What they put first is among what all put first. */
    HEARD,
    /** What they put first is not among what all put first. */
    DIFFERS
  }

  public Voices {
    requireNonNull(finding);
    leaning = List.copyOf(leaning);
  }

  /** What can be said before anything is counted. */
  public static Finding sofar(int quietMembers, int quietVoters) {
    if (quietMembers < FEWEST) {
      return Finding.UNSAID;
    }
    return quietVoters < FEWEST ? Finding.MISSING : Finding.HEARD;
  }

  /** Compares; a candidate is only named if at least three of them are for it. */
  static Voices of(Tally all, Tally quiet, int quietMembers, int toTake) {
    Finding sofar = sofar(quietMembers, quiet.voters());
    if (sofar != Finding.HEARD) {
      return new Voices(sofar, List.of());
    }
    Tally.Cut first = all.first(toTake);
    List<String> leaning =
        quiet.standings().stream()
            .filter(standing -> standing.rank() == 1 && standing.votes() >= FEWEST)
            .map(Tally.Standing::candidate)
            .toList();
    boolean differs = !leaning.isEmpty() && leaning.stream().noneMatch(first::has);
    return differs ? new Voices(Finding.DIFFERS, leaning) : new Voices(Finding.HEARD, List.of());
  }
}
