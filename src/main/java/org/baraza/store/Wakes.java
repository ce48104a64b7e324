package org.baraza.store;

import java.time.Instant;
import org.baraza.people.Place;

/** When lanes are to be looked at again. Real time. */
public interface Wakes {

  /**
   * Has a lane looked at at a moment, and not before; a later call moves the moment. Not inside a
   * transaction.
   */
  void at(Place lane, Instant moment);
}
