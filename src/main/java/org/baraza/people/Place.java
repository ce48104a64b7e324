package org.baraza.people;

import static java.util.Objects.requireNonNull;

/**
 * One channel of one workspace: the key of everything that a group has gathered.
 *
 * @param workspace the workspace's id in Slack (T...)
 * @param channel the channel's id in Slack (C..., D... or G...)
 */
public record Place(String workspace, String channel) {
  public Place {
    requireNonNull(workspace);
    requireNonNull(channel);
  }
}
