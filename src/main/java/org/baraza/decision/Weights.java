package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How much each thing counts in the order.
 *
 * @param passion how much keenness counts; nobody asked counts as neither keen nor unwilling
 * @param tolerance solutions within so many thousandths of the easiest among them are at a similar
 *     level
 */
public record Weights(int difficulty, int risk, int cost, int passion, int tolerance) {

  /** All alike; a tenth more or less against something makes no difference. */
  public static final Weights EVEN = new Weights(1, 1, 1, 1, 100);

  private static final int MOST = 9;

  public Weights {
    for (int weight : new int[] {difficulty, risk, cost, passion}) {
      if (weight < 0 || weight > MOST) {
        throw new IllegalArgumentException("a weight of " + weight);
      }
    }
    if (difficulty + risk + cost == 0 || tolerance < 0) {
      throw new IllegalArgumentException("weights that say nothing, or a negative tolerance");
    }
  }

  /** Whether everything counts alike. */
  public boolean even() {
    return new Weights(difficulty, risk, cost, passion, EVEN.tolerance).equals(EVEN);
  }

  public int of(Side side) {
    return switch (side) {
      case DIFFICULTY -> difficulty;
      case RISK -> risk;
      case COST -> cost;
    };
  }

  /** The same with one side counting otherwise. */
  public Weights with(Side side, int weight) {
    requireNonNull(side);
    return new Weights(
        side == Side.DIFFICULTY ? weight : difficulty,
        side == Side.RISK ? weight : risk,
        side == Side.COST ? weight : cost,
        passion,
        tolerance);
  }

  /** What speaks against a solution in all, in thousandths; nothing if nobody has rated it. */
  Optional<Integer> load(Solution solution) {
    int sum = 0;
    int weight = 0;
    for (Side side : Side.values()) {
      Optional<Integer> load = solution.load(side);
      if (load.isPresent()) {
        sum += of(side) * load.get();
        weight += of(side);
      }
    }
    if (weight == 0) {
      return Optional.empty();
    }
    sum += passion * (Points.WHOLE - solution.passion().orElse(Points.WHOLE / 2));
    return Optional.of(sum / (weight + passion));
  }
}
