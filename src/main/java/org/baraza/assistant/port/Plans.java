package org.baraza.assistant.port;

import java.util.Optional;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** The plans of channels. */
public interface Plans {

  /** The plan of a channel; in a write, nobody else changes it until the transaction ends. */
  Optional<Plan> find(Place place);

  /** Stores a new plan, or the new state of one. */
  void save(Plan plan);
}
