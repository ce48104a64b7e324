package org.baraza.practice;

import java.time.Instant;
import java.util.Optional;

/** The people's clock, which the page can move forward; the app behind it implements it. */
public interface PracticeClock {

  Instant now();

  /** When the next thing is due in the app, if anything is. */
  Optional<Instant> nextDue();

  /** Moves forward through each due moment; returns when everything due by then has been sent. */
  void moveTo(Instant target);
}
