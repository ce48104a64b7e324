package org.baraza.people;

import static java.util.Objects.requireNonNull;

/**
 * The person who is doing something just now.
 *
 * @param workspace the workspace's id in Slack
 * @param userId the person's id in Slack
 */
public record Actor(String workspace, String userId) {
  /** Stands where a person's id stood before they had their data deleted; Slack has no such id. */
  public static final String NOBODY = "—";

  public Actor {
    requireNonNull(workspace);
    requireNonNull(userId);
  }

  public Who who() {
    return new Who.Member(userId);
  }
}
