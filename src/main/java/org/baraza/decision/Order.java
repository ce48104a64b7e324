package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Solutions in the order in which to take them up: what little speaks against comes first, and
 * among those at a similar level what makes later steps easier. The same ratings always give the
 * same order; names do not matter.
 */
public record Order(List<Placed> places) {
  public Order {
    places = List.copyOf(places);
  }

  /**
   * A solution in its place.
   *
   * @param level solutions of one level are about equally easy; counted from one, 0 if unrated
   */
  public record Placed(Solution solution, int level, Reason reason) {
    public Placed {
      requireNonNull(solution);
      requireNonNull(reason);
    }
  }

  /** A solution with what speaks against it and where it stands in the list. */
  private record Weighed(Solution solution, int load, int position) {}

  private static final Comparator<Weighed> BY_LOAD =
      Comparator.comparingInt(Weighed::load).thenComparingInt(Weighed::position);

  private static final Comparator<Weighed> WITHIN_LEVEL =
      Comparator.comparingInt((Weighed it) -> it.solution().opens())
          .reversed()
          .thenComparing(BY_LOAD);

  /**
   * Puts solutions in order, as they stand in the group's list, and then as the group overruled.
   */
  public static Order of(List<Solution> solutions, GroupOrder wanted) {
    List<Placed> places = new ArrayList<>();
    int level = 0;
    Optional<Weighed> before = Optional.empty();
    for (List<Weighed> similar : levels(solutions, wanted.weights())) {
      level++;
      for (Weighed each : similar) {
        places.add(new Placed(each.solution(), level, reason(before, each, similar)));
        before = Optional.of(each);
      }
    }
    solutions.stream()
        .filter(solution -> wanted.weights().load(solution).isEmpty())
        .forEach(solution -> places.add(new Placed(solution, 0, new Reason.Unrated())));
    wanted.overrules().forEach(overrule -> overrule(places, overrule));
    return new Order(places);
  }

  /** Each level begins with the easiest that is left and takes in all within the tolerance. */
  private static List<List<Weighed>> levels(List<Solution> solutions, Weights weights) {
    List<Weighed> rest = new ArrayList<>();
    for (int position = 0; position < solutions.size(); position++) {
      Solution solution = solutions.get(position);
      int at = position;
      weights.load(solution).ifPresent(load -> rest.add(new Weighed(solution, load, at)));
    }
    rest.sort(BY_LOAD);
    List<List<Weighed>> levels = new ArrayList<>();
    while (!rest.isEmpty()) {
      int most = rest.get(0).load() + weights.tolerance();
      List<Weighed> similar = rest.stream().filter(it -> it.load() <= most).toList();
      levels.add(similar.stream().sorted(WITHIN_LEVEL).toList());
      rest.removeAll(similar);
    }
    return levels;
  }

  private static Reason reason(Optional<Weighed> before, Weighed each, List<Weighed> similar) {
    if (before.isEmpty()) {
      boolean opens = similar.stream().anyMatch(it -> it.load() < each.load());
      return opens ? new Reason.EasyAndOpens() : new Reason.Easiest();
    }
    Weighed previous = before.get();
    String name = previous.solution().id();
    if (!similar.contains(previous)) {
      return harder(previous.solution(), each.solution());
    }
    if (each.solution().opens() < previous.solution().opens()) {
      return new Reason.OpensLess(name);
    }
    return each.load() > previous.load() ? new Reason.SlightlyHarder(name) : new Reason.Tied(name);
  }

  /** The side on which most more speaks against it; if there is none, it is the keenness. */
  private static Reason harder(Solution previous, Solution each) {
    Optional<Side> most = Optional.empty();
    int widest = 0;
    for (Side side : Side.values()) {
      int gap = each.load(side).orElse(0) - previous.load(side).orElse(0);
      if (gap > widest) {
        widest = gap;
        most = Optional.of(side);
      }
    }
    return most.<Reason>map(side -> new Reason.Harder(previous.id(), side))
        .orElseGet(() -> new Reason.LessKeen(previous.id()));
  }

  private static void overrule(List<Placed> places, Overrule overrule) {
    for (int at = 0; at < places.size(); at++) {
      Placed placed = places.get(at);
      if (placed.solution().id().equals(overrule.solution())) {
        places.remove(at);
        Reason reason = new Reason.Overruled(overrule.by(), overrule.because());
        int wanted = Math.max(0, Math.min(overrule.place() - 1, places.size()));
        places.add(wanted, new Placed(placed.solution(), placed.level(), reason));
        return;
      }
    }
  }
}
