package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who could come to a meeting, or came, and who not.
 *
 * @param at when a meeting was held, or when a poll was opened: a meeting comes after its poll
 * @param held whether it says who came; else it is what people said before
 * @param there people by their ids in Slack
 * @param away by what they said; who was away from a meeting that was held is worked out
 */
public record Turnout(Instant at, boolean held, Set<String> there, Set<String> away) {
  public Turnout {
    requireNonNull(at);
    there = Collections.unmodifiableSet(new LinkedHashSet<>(there));
    away = Collections.unmodifiableSet(new LinkedHashSet<>(away));
  }

  /** What a poll says, if it is closed and anybody answered it. */
  public static List<Turnout> of(MeetingPoll poll) {
    return poll.chosen().stream()
        .map(it -> new Turnout(poll.openedAt(), false, inOrder(it.can()), inOrder(it.cannot())))
        .toList();
  }

  private static Set<String> inOrder(Collection<String> people) {
    return new LinkedHashSet<>(people);
  }

  /** What the minutes of a meeting say. */
  public static Turnout held(Instant at, Set<String> there) {
    return new Turnout(at, true, there, Set.of());
  }

  /**
   * The same in order of time. A meeting says more than the polls just before it, so it takes their
   * place; and whoever had to do with any meeting before it, and is not among those who came, was
   * away.
   */
  static List<Turnout> inOrder(List<Turnout> turnouts) {
    List<Turnout> sorted = new ArrayList<>(turnouts);
    sorted.sort(Comparator.comparing(Turnout::at));
    List<Turnout> told = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (Turnout each : sorted) {
      known.addAll(each.there());
      known.addAll(each.away());
      if (each.held()) {
        while (!told.isEmpty() && !told.get(told.size() - 1).held()) {
          told.remove(told.size() - 1);
        }
        Set<String> missing = new LinkedHashSet<>(known);
        missing.removeAll(each.there());
        told.add(new Turnout(each.at(), true, each.there(), missing));
      } else {
        told.add(each);
      }
    }
    return told;
  }
}
