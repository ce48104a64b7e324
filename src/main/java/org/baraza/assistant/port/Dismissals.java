package org.baraza.assistant.port;

import java.time.Instant;
import java.util.List;
import org.baraza.people.Place;
import org.baraza.plan.Dismissal;

/** Findings that were set aside, with their reasons; what was taken back stays on record. */
public interface Dismissals {

  /** Those of a channel that hold, oldest first. */
  List<Dismissal> all(Place place);

  /** Sets a finding aside; one that was set aside before keeps its first reason on record. */
  void save(Place place, Dismissal dismissal);

  /** Takes a dismissal back; nothing happens if it does not hold any more. */
  void undo(Place place, String id, String by, Instant at);
}
