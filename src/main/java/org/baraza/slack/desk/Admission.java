package org.baraza.slack.desk;

import java.util.HashMap;
import java.util.Map;

/**
 * Leaves room for every workspace: one that has requests in hand already gets another one in only
 * while twice as many places would stay free. Whom Slack answers slowly holds its own places, and
 * nobody else's.
 */
public final class Admission {
  private final int places;
  private final Map<String, Integer> inHand = new HashMap<>();
  private int taken;

  private Admission(int places) {
    this.places = places;
  }

  /**
   * Shares places among workspaces.
   *
   * @param places how many requests may be in hand at once
   */
  public static Admission among(int places) {
    return new Admission(places);
  }

  /** Where there is one workspace, nobody needs to be kept out for it. */
  public static Admission ofOneWorkspace() {
    return new Admission(0);
  }

  /** Takes a place, to be given back by {@link #leave}, unless the workspace has enough. */
  boolean enter(String workspace) {
    if (places == 0) {
      return true;
    }
    synchronized (this) {
      int has = inHand.getOrDefault(workspace, 0);
      int free = places - taken;
      if (free <= 0 || (has > 0 && has * 2 >= free)) {
        return false;
      }
      inHand.put(workspace, has + 1);
      taken++;
      return true;
    }
  }

  void leave(String workspace) {
    if (places == 0) {
      return;
    }
    synchronized (this) {
      taken--;
      inHand.computeIfPresent(workspace, (key, has) -> has == 1 ? null : has - 1);
    }
  }
}
