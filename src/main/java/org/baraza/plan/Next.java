package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.baraza.flow.wording.Prose;

/**
 * The right next step of a plan, and why.
 *
 * @param flow the flow to start or to go on with
 * @param occasion the visit, meeting or row that it is for; empty for the plan itself, and for a
 *     meeting that has not begun
 * @param reason the end of a key below {@code next.because}
 * @param filling for the places in the reason's words
 */
public record Next(String flow, String occasion, String reason, Map<String, Prose> filling) {
  public Next {
    requireNonNull(flow);
    requireNonNull(occasion);
    requireNonNull(reason);
    filling = Map.copyOf(filling);
  }

  /** The key of the words that say why. */
  public String key() {
    return "next.because." + reason;
  }
}
