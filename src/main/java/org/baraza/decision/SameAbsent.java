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
 * @param times how often in a row each of them could not come, up to the last time
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

  /** Looks at polls that are closed, oldest first; who did not answer one is not counted in it. */
  public static SameAbsent of(List<MeetingPoll> polls) {
    List<MeetingPoll.Standing> chosen =
        polls.stream().flatMap(poll -> poll.chosen().stream()).toList();
    Map<String, Integer> times = new LinkedHashMap<>();
    Set<String> people = new LinkedHashSet<>();
    chosen.forEach(it -> people.addAll(it.cannot()));
    for (String person : people) {
      int inARow = 0;
      for (MeetingPoll.Standing each : chosen) {
        if (each.cannot().contains(person)) {
          inARow++;
        } else if (each.can().contains(person)) {
          inARow = 0;
        }
      }
      if (inARow >= IN_A_ROW) {
        times.put(person, inARow);
      }
    }
    return new SameAbsent(times, kinder(polls, times.keySet()));
  }

  private static Optional<MeetingPoll.Standing> kinder(
      List<MeetingPoll> polls, Set<String> absent) {
    if (absent.isEmpty()) {
      return Optional.empty();
    }
    MeetingPoll last = polls.get(polls.size() - 1);
    return last.standings().stream()
        .filter(it -> absent.stream().anyMatch(it.can()::contains))
        .max(
            Comparator.comparingLong(
                    (MeetingPoll.Standing it) -> absent.stream().filter(it.can()::contains).count())
                .thenComparingInt(it -> it.can().size()));
  }
}
