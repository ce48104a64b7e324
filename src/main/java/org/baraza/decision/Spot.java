package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a solution lies among the others, for a picture of all of them.
 *
 * @param solution its id
 * @param place in the group's order, from one
 * @param difficulty how much speaks against it, in thousandths of what is known; nothing while
 *     nobody knows; {@code cost} and {@code risk} alike
 */
public record Spot(
    String solution, int place, OptionalInt difficulty, OptionalInt cost, OptionalInt risk) {
  public Spot {
    requireNonNull(solution);
    requireNonNull(difficulty);
    requireNonNull(cost);
    requireNonNull(risk);
  }

  /** All solutions of an order, in that order. */
  public static List<Spot> of(Order order) {
    List<Spot> spots = new ArrayList<>();
    for (Order.Placed placed : order.places()) {
      Solution solution = placed.solution();
      spots.add(
          new Spot(
              solution.id(),
              spots.size() + 1,
              load(solution, Side.DIFFICULTY),
              load(solution, Side.COST),
              load(solution, Side.RISK)));
    }
    return spots;
  }

  private static OptionalInt load(Solution solution, Side side) {
    Optional<Integer> load = solution.load(side);
    return load.isPresent() ? OptionalInt.of(load.get()) : OptionalInt.empty();
  }
}
