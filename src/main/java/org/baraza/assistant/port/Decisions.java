package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.decision.Decision;
import org.baraza.people.Place;

/** What channels decide. */
public interface Decisions {

  /**
   * A decision; in a write, nobody else changes it until the transaction ends.
   *
   * @param id as the client says; it is looked for in this place only
   */
  Optional<Decision> find(Place place, String id);

  /** All decisions of a channel, oldest first. */
  List<Decision> all(Place place);

  /** Stores a new decision, or the new state of one. */
  void save(Place place, Decision decision, boolean open);

  /** What is open in a workspace, oldest first in each channel. */
  List<Placed> openIn(String workspace);

  /** A decision and the channel that it is taken in. */
  record Placed(Place place, Decision decision) {
    public Placed {
      requireNonNull(place);
      requireNonNull(decision);
    }
  }

  /** The ids of what is open, in every channel. */
  Set<String> open();
}
