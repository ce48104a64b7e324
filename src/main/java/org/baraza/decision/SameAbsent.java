package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether it is the same people who cannot come each time.
 *
 * @param times how often in a row each of them was away or could not come, up to the last time
 * @param kinder another slot of the last poll that more of them can make, if there is one
 */
public record SameAbsent(Map<String, Integer> times, Optional<MeetingPoll.Standing> kinder) {

  /** Once may happen to anybody. */
  static final int IN_A_ROW = 2;

  public SameAbsent {
    times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
    requireNonNull(kinder);
  }

  public boolean none() {
    return times.isEmpty();
  }

  /**
   * Looks at meetings and at polls that are closed; who did not answer a poll is not counted in it.
   *
   * @param latest the poll that was closed just now, for a time that suits them better
   */
  public static SameAbsent of(List<Turnout> turnouts, MeetingPoll latest) {
    List<Turnout> told = Turnout.inOrder(turnouts);
    Map<String, Integer> times = new LinkedHashMap<>();
    Set<String> people = new LinkedHashSet<>();
    told.forEach(it -> people.addAll(it.away()));
    for (String person : people) {
      int inARow = 0;
      for (Turnout each : told) {
        if (each.away().contains(person)) {
          inARow++;
        } else if (each.there().contains(person)) {
          inARow = 0;
        }
      }
      if (inARow >= IN_A_ROW) {
        times.put(person, inARow);
      }
    }
    return new SameAbsent(times, kinder(latest, times.keySet()));
  }

  /** The same without those who are not here any more. */
  public SameAbsent among(Set<String> members) {
    Map<String, Integer> kept = new LinkedHashMap<>(times);
    kept.keySet().retainAll(members);
    return new SameAbsent(kept, kept.isEmpty() ? Optional.empty() : kinder);
  }

  private static Optional<MeetingPoll.Standing> kinder(MeetingPoll latest, Set<String> absent) {
    if (absent.isEmpty()) {
      return Optional.empty();
    }
    return latest.standings().stream()
        .filter(it -> absent.stream().anyMatch(it.can()::contains))
        .max(
            Comparator.comparingLong(
                    (MeetingPoll.Standing it) -> absent.stream().filter(it.can()::contains).count())
                .thenComparingInt(it -> it.can().size()));
  }
}
