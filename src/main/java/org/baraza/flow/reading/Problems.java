package org.baraza.flow.reading;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baraza.flow.wording.Nearest;

/** Every problem found so far, each once: what a translation takes from English is read twice. */
final class Problems {
  private final SortedSet<Problem> found = new TreeSet<>();

  void add(Spot spot, String message) {
    found.add(new Problem(spot.path(), spot.line(), message));
  }

  /** Adds a problem about a wrong word, with the nearest right one. */
  void add(Spot spot, String message, String wrong, Collection<String> right) {
    add(spot, message + Nearest.to(wrong, right).map(Problems::suggestion).orElse(""));
  }

  boolean none() {
    return found.isEmpty();
  }

  List<Problem> inOrder() {
    return List.copyOf(found);
  }

  private static String suggestion(String word) {
    return ". Did you mean \"" + word + "\"?";
  }
}
