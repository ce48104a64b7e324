package org.baraza.plan;

import java.util.Optional;

/**
 * How far a plan reaches: beyond its channel, and in time.
 *
 * @param sharedWithManagers whether a private channel lets the workspace's managers read its plan;
 *     a public one always does
 * @param months how many months after somebody did something in it last the plan is deleted; 0 if
 *     it is kept until somebody has it deleted
 */
public record Reach(boolean sharedWithManagers, int months) {
  public Reach {
    if (months < 0) {
      throw new IllegalArgumentException("kept for " + months + " months");
    }
  }

  /** A private channel keeps its plan to itself, and every channel keeps it. */
  public static Reach usual() {
    return new Reach(false, 0);
  }

  public Optional<Integer> keptMonths() {
    return months == 0 ? Optional.empty() : Optional.of(months);
  }
}
