package org.baraza.plan;

/**
 * How far a plan reaches beyond its channel.
 *
 * @param sharedWithManagers whether a private channel lets the workspace's managers read its plan;
 *     a public one always does
 */
public record Reach(boolean sharedWithManagers) {

  /** A private channel keeps its plan to itself. */
  public static Reach usual() {
    return new Reach(false);
  }
}
