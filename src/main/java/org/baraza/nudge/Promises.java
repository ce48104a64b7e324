package org.baraza.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Event;
import org.baraza.plan.Plan;

/** Commitments as far as nudging is concerned. */
public final class Promises {
  private Promises() {}

  /** What waits for its day; nothing for what is not somebody's word, or is for no day. */
  public static Optional<Pending> pending(Commitment commitment, Plan plan) {
    if (!commitment.isLive() || commitment.due().isEmpty() || !plan.rhythm().nudged()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pending(
            commitment.place(),
            commitment.id(),
            commitment.due().get(),
            agreed(commitment, plan.zone()),
            plan.rhythm().working()));
  }

  /** The day on which its owner and its day were agreed last. */
  private static LocalDate agreed(Commitment commitment, ZoneId zone) {
    Instant at =
        commitment
            .latest(Promises::isAgreement)
            .map(entry -> entry.at())
            .orElse(commitment.createdAt());
    return LocalDate.ofInstant(at, zone);
  }

  private static boolean isAgreement(Event event) {
    return event instanceof Event.Promised
        || event instanceof Event.Accepted
        || event instanceof Event.Renegotiated
        || event instanceof Event.HandedOver
        || event instanceof Event.VisitMoved;
  }
}
