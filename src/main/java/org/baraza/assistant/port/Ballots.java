package org.baraza.assistant.port;

import java.util.Map;
import java.util.Optional;
import org.baraza.decision.Paper;
import org.baraza.people.Place;

/** What people have put down in decisions that are open, one paper for each mark. */
public interface Ballots {

  /** A paper; in a write, nobody else changes it until the transaction ends. */
  Optional<Paper> find(Place place, String decision, String mark);

  /** Puts a paper in the place of the one with the same mark, if there was one. */
  void put(Place place, String decision, String mark, Paper paper);

  void remove(Place place, String decision, String mark);

  /** How many papers there are. */
  int count(Place place, String decision);

  /** All papers by mark, in the marks' order. */
  Map<String, Paper> all(Place place, String decision);

  /** Removes every paper, once a decision is closed. */
  void clear(Place place, String decision);
}
