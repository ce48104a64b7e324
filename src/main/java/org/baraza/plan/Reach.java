package org.baraza.plan;

/**
 * How far a plan reaches: who may look at it from outside its channel, and for how long it is kept.
 *
 * @param sharedWithManagers whether a private channel lets the workspace's managers read its plan;
 *     a public one always does
 * @param monthsKept how many months after the last change the plan is deleted; 0 keeps it
 */
public record Reach(boolean sharedWithManagers, int monthsKept) {
  public Reach {
    if (monthsKept < 0) {
      throw new IllegalArgumentException("kept for less than no time: " + monthsKept);
    }
  }

  /** A private channel keeps its plan to itself, until somebody deletes it. */
  public static Reach usual() {
    return new Reach(false, 0);
  }
}
