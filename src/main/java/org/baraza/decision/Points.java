package org.baraza.decision;

import java.util.OptionalInt;
import org.baraza.decision.Item.Lean;

/** How much speaks for something, how much against it, and how much nobody knows. */
public record Points(int inFavour, int against, int unknown) {
  public static final Points NONE = new Points(0, 0, 0);

  /** What all of it counts as. */
  public static final int WHOLE = 1000;

  static Points of(Lean lean) {
    return switch (lean) {
      case FOR -> new Points(1, 0, 0);
      case AGAINST -> new Points(0, 1, 0);
      case UNKNOWN -> new Points(0, 0, 1);
    };
  }

  public Points plus(Points more) {
    return new Points(inFavour + more.inFavour, against + more.against, unknown + more.unknown);
  }

  public int known() {
    return inFavour + against;
  }

  public int all() {
    return known() + unknown;
  }

  /** The share against, in thousandths of what is known; nothing while nothing is known. */
  public OptionalInt load() {
    return known() == 0 ? OptionalInt.empty() : OptionalInt.of(against * WHOLE / known());
  }

  /** How evenly opinions part: 0 when all agree, 500 when half of them are on each side. */
  public int split() {
    return known() == 0 ? 0 : Math.min(inFavour, against) * WHOLE / known();
  }
}
