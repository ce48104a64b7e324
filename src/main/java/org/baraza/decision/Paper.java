package org.baraza.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one person has put down in a decision that is still open. It does not say who. */
public sealed interface Paper {

  /** Whether nothing is on it, so that its writer has not taken part. */
  boolean blank();

  /** The candidates that somebody gives a vote to, by id. */
  record Choices(Set<String> candidates) implements Paper {
    public static final Choices NONE = new Choices(Set.of());

    public Choices {
      candidates = Collections.unmodifiableSet(new LinkedHashSet<>(candidates));
    }

    @Override
    public boolean blank() {
      return candidates.isEmpty();
    }

    public boolean has(String candidate) {
      return candidates.contains(candidate);
    }
  }

  /** What somebody thinks of each solution, by its id. */
  record Ratings(Map<String, Sheet> sheets) implements Paper {
    public static final Ratings NONE = new Ratings(Map.of());

    public Ratings {
      sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
    }

    @Override
    public boolean blank() {
      return sheets.values().stream().allMatch(sheet -> sheet.answers().isEmpty());
    }

    public Sheet of(String solution) {
      return Optional.ofNullable(sheets.get(solution)).orElse(Sheet.EMPTY);
    }

    public Ratings with(String solution, Sheet sheet) {
      Map<String, Sheet> more = new LinkedHashMap<>(sheets);
      more.put(solution, sheet);
      return new Ratings(more);
    }
  }

  /** The times and places that suit somebody, by id; none of them is an answer as well. */
  record Suits(Set<String> slots) implements Paper {
    public Suits {
      slots = Collections.unmodifiableSet(new LinkedHashSet<>(slots));
    }

    @Override
    public boolean blank() {
      return false;
    }
  }
}
