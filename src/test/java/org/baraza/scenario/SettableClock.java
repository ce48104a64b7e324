package org.baraza.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until a test moves it. */
final class SettableClock implements InstantSource {
  private volatile Instant now;

  SettableClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  synchronized void moves(Duration on) {
    now = now.plus(on);
  }

  /** Goes on to a moment; one that has passed changes nothing. */
  synchronized void movesTo(Instant moment) {
    now = moment.isAfter(now) ? moment : now;
  }
}
