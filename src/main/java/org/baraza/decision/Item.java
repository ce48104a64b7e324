package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.baraza.flow.Value.Ternary;
import org.jspecify.annotations.Nullable;

/**
 * One thing to judge about a solution.
 *
 * @param favourable the answer that speaks for the solution; a yes is not always good
 * @param base the item before it, if it is asked only when that one speaks against the solution;
 *     the two make one point
 */
public record Item(String id, Side side, Ternary favourable, @Nullable String base) {
  public Item {
    requireNonNull(id);
    requireNonNull(side);
    requireNonNull(favourable);
  }

  public Optional<String> follows() {
    return Optional.ofNullable(base);
  }

  /** What an answer to it says about the solution. */
  public Lean lean(Ternary answer) {
    if (answer == Ternary.NOT_SURE) {
      return Lean.UNKNOWN;
    }
    return answer == favourable ? Lean.FOR : Lean.AGAINST;
  }

  /** What speaks in which direction. */
  public enum Lean {
    FOR,
    AGAINST,
    UNKNOWN
  }
}
