package org.baraza.assistant.committing;

import org.baraza.commitment.Commitment;
import org.baraza.commitment.Event;

/** The names of a commitment's messages in its channel. */
public final class CommitmentKeys {
  private CommitmentKeys() {}

  /** The card that shows how it stands; everything else hangs in its thread. */
  public static String card(Commitment commitment) {
    return "commitment/" + commitment.id();
  }

  /** The request to take it over that was made last. */
  static String handover(Commitment commitment) {
    long asked =
        commitment.history().stream()
            .filter(entry -> entry.event() instanceof Event.HandoverAsked)
            .count();
    return card(commitment) + "/handover/" + asked;
  }

  /** What was said in one revision. */
  static String remark(Commitment commitment) {
    return card(commitment) + "/remark/" + commitment.revision();
  }
}
