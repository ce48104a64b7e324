package org.baraza.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many votes each candidate has, most first; equals share a rank and stand in the candidates'
 * own order.
 *
 * @param voters how many people voted
 */
public record Tally(List<Standing> standings, int voters) {
  public Tally {
    standings = List.copyOf(standings);
  }

  /** A candidate's place; {@code rank} counts from one. */
  public record Standing(String candidate, int votes, int rank) {}

  /**
   * The first so many.
   *
   * @param clear those that are among them without question
   * @param tied those that have equally many votes where not all of them fit
   */
  public record Cut(List<String> clear, List<String> tied) {
    public Cut {
      clear = List.copyOf(clear);
      tied = List.copyOf(tied);
    }

    public boolean has(String candidate) {
      return clear.contains(candidate) || tied.contains(candidate);
    }
  }

  /** Counts papers; what is not a candidate counts for nothing, and blank papers are nobody's. */
  public static Tally of(List<String> candidates, Collection<Paper.Choices> papers) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    candidates.forEach(candidate -> votes.put(candidate, 0));
    for (Paper.Choices paper : papers) {
      paper.candidates().forEach(it -> votes.computeIfPresent(it, (any, sum) -> sum + 1));
    }
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(votes.entrySet());
    sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    List<Standing> standings = new ArrayList<>();
    for (Map.Entry<String, Integer> each : sorted) {
      boolean level =
          !standings.isEmpty() && standings.get(standings.size() - 1).votes() == each.getValue();
      int rank = level ? standings.get(standings.size() - 1).rank() : standings.size() + 1;
      standings.add(new Standing(each.getKey(), each.getValue(), rank));
    }
    return new Tally(standings, (int) papers.stream().filter(paper -> !paper.blank()).count());
  }

  /** So many have voted, and for what is not said. */
  static Tally unsaid(List<String> candidates, int voters) {
    return new Tally(Tally.of(candidates, List.of()).standings(), voters);
  }

  public int votes(String candidate) {
    return standings.stream()
        .filter(standing -> standing.candidate().equals(candidate))
        .mapToInt(Standing::votes)
        .sum();
  }

  /** The first so many of those that have any vote. */
  public Cut first(int most) {
    List<Standing> chosen = standings.stream().filter(standing -> standing.votes() > 0).toList();
    if (chosen.size() <= most) {
      return new Cut(names(chosen), List.of());
    }
    int border = chosen.get(most - 1).votes();
    boolean fits = chosen.get(most).votes() < border;
    return new Cut(
        names(chosen.stream().filter(it -> fits ? it.votes() >= border : it.votes() > border)),
        fits ? List.of() : names(chosen.stream().filter(it -> it.votes() == border)));
  }

  private static List<String> names(List<Standing> standings) {
    return names(standings.stream());
  }

  private static List<String> names(Stream<Standing> standings) {
    return standings.map(Standing::candidate).toList();
  }
}
