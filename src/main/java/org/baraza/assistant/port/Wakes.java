package org.baraza.assistant.port;

import java.time.Instant;
import org.baraza.people.Place;

/** Has a lane looked at again at an instant of real time; survives a kill. */
public interface Wakes {
  void at(Place lane, Instant realTime);
}
