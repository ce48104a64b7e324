package org.baraza.assistant.port;

import java.time.Instant;
import org.baraza.people.Place;

/** When lanes are to be looked at again; survives a kill. */
public interface Wakes {

  /** Has a lane looked at at a moment of real time, not before; a later call moves the moment. */
  void at(Place lane, Instant moment);
}
