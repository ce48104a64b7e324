package org.baraza.flow.wording;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The right word that somebody most likely meant by a wrong one. */
public final class Nearest {
  private Nearest() {}

  /** The nearest of some words, unless even that is too far off to be what was meant. */
  public static Optional<String> to(String wrong, Collection<String> right) {
    Optional<String> nearest = Optional.empty();
    int least = Math.max(1, wrong.length() / 3) + 1;
    for (String word : right) {
      int distance = distance(wrong.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        nearest = Optional.of(word);
      }
    }
    return nearest;
  }

  /** How many letters to add, drop, change or swap with their neighbour. */
  private static int distance(String left, String right) {
    int[][] steps = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        steps[i][j] = i == 0 ? j : j == 0 ? i : cheapest(steps, left, right, i, j);
      }
    }
    return steps[left.length()][right.length()];
  }

  private static int cheapest(int[][] steps, String left, String right, int i, int j) {
    int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
    int cheapest =
        Math.min(steps[i - 1][j - 1] + change, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(cheapest, steps[i - 2][j - 2] + 1) : cheapest;
  }
}
