package org.baraza.slack.draw;

/** Something cannot be drawn within Slack's limits, and cutting it would break it. */
public final class Undrawable extends RuntimeException {
  public Undrawable(String message) {
    super(message);
  }
}
