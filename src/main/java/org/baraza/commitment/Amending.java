package org.baraza.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baraza.commitment.Outcome.Reason;
import org.baraza.commitment.Outcome.Refused;

/**
 * Putting a commitment differently. Owner and relay stay: another must say yes first. A day that is
 * left out stays, too; another one is a renegotiation like any other.
 */
record Amending(Commitment commitment, Terms wanted, Touch touch) {
  Outcome outcome() {
    if (commitment.status() != Status.ASKED && !commitment.isLive()) {
      return new Refused(Reason.STALE);
    }
    if (wanted.what().isBlank()) {
      return new Refused(Reason.NO_WORDS);
    }
    Terms before = commitment.terms();
    Terms after = wanted.ownedBy(before.owner(), before.relay());
    List<Event> events = new ArrayList<>();
    LocalDate day = wanted.day();
    if (day != null && !day.equals(before.day())) {
      if (day.isBefore(touch.today())) {
        return new Refused(Reason.PAST_DAY);
      }
      events.add(new Event.Renegotiated(before.day(), day, ""));
    } else {
      after = after.dueLike(before);
    }
    boolean moved = !events.isEmpty();
    if (!after.dueLike(before).equals(before)) {
      events.add(new Event.Amended(before));
    }
    return events.isEmpty()
        ? new Refused(Reason.STALE)
        : commitment.become(
            commitment.spokenFor(),
            after,
            commitment.handover(),
            moved ? null : commitment.dated(),
            touch,
            events);
  }
}
