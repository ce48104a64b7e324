package org.baraza;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * People's time: real time, and in practice some days ahead of it. Only practice moves it, and only
 * forward.
 */
final class PeoplesClock implements InstantSource {
  private final InstantSource realTime;
  private volatile Duration ahead;

  PeoplesClock(InstantSource realTime, Duration ahead) {
    this.realTime = realTime;
    this.ahead = ahead;
  }

  @Override
  public Instant instant() {
    return realTime.instant().plus(ahead);
  }

  /** Moves on to a moment; a moment that has passed changes nothing. */
  synchronized void moveTo(Instant target) {
    Duration further = Duration.between(instant(), target);
    if (!further.isNegative()) {
      ahead = ahead.plus(further);
    }
  }

  Duration ahead() {
    return ahead;
  }
}
