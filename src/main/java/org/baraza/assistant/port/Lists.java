package org.baraza.assistant.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.people.Place;
import org.baraza.plan.PlanList;

/** The lists of plans; every version is kept. */
public interface Lists {

  /** A list as it stands, or an empty one; in a write, nobody else changes it meanwhile. */
  PlanList find(Place place, String occasion, String list);

  /** Every list of a channel as it stands. */
  List<PlanList> all(Place place);

  /** An earlier version of a list. */
  Optional<PlanList> version(Place place, String occasion, String list, int version);

  /**
   * Stores a list that comes from elsewhere at the version that it has; earlier ones it has none.
   */
  void bring(PlanList list, String by, Instant at);

  /** Stores the next version. */
  void save(PlanList list, String by, Instant at);
}
