package org.baraza.slack.api;

/** The tokens with which Baraza speaks in each workspace. */
@FunctionalInterface
public interface Credentials {

  /**
   * The bot token of a workspace.
   *
   * @throws NotInstalled if Baraza has none for it
   */
  String botToken(String workspace);

  /** One token, whatever the workspace. */
  static Credentials oneWorkspace(String botToken) {
    return workspace -> botToken;
  }

  /** Baraza has no token for a workspace. */
  final class NotInstalled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotInstalled(String workspace) {
      super("no bot token for workspace " + workspace);
    }
  }
}
