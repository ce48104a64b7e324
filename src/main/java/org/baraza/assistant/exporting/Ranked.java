package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.baraza.decision.Order;
import org.baraza.decision.Reason;
import org.baraza.flow.wording.Prose;

/**
 * A group's solutions in their order, with the words for it.
 *
 * @param rule by which they are put in order
 * @param reasons why each stands where it does, by solution
 */
public record Ranked(Order order, Prose rule, Map<String, Prose> reasons) {
  public Ranked {
    requireNonNull(order);
    requireNonNull(rule);
    reasons = Map.copyOf(reasons);
  }

  /** Whether there is more to say than in which order the solutions were written down. */
  boolean says() {
    return order.places().stream()
        .anyMatch(it -> it.solution().rated() || it.reason() instanceof Reason.Overruled);
  }
}
