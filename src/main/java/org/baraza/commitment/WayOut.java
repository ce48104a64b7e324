package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.baraza.commitment.Outcome.Reason;
import org.baraza.commitment.Outcome.Refused;
import org.baraza.people.Who;
import org.jspecify.annotations.Nullable;

/** What somebody says who cannot keep a promise as it stands. */
public sealed interface WayOut extends Input {

  /** Another day, with or without a reason; a silent commitment is somebody's word again. */
  record Renegotiate(LocalDate day, String reason, Touch touch) implements WayOut {
    public Renegotiate {
      requireNonNull(day);
      requireNonNull(reason);
      requireNonNull(touch);
    }

    @Override
    public Outcome on(Commitment commitment) {
      if (!commitment.isLive()) {
        return new Refused(Reason.STALE);
      }
      if (day.isBefore(touch.today())) {
        return new Refused(Reason.PAST_DAY);
      }
      if (day.equals(commitment.terms().day()) && commitment.status() == Status.OPEN) {
        return new Refused(Reason.STALE);
      }
      Event event = new Event.Renegotiated(commitment.terms().day(), day, reason);
      return commitment.become(
          Status.OPEN,
          commitment.terms().due(day),
          commitment.handover(),
          null,
          touch,
          List.of(event));
    }
  }

  /** Somebody else is asked to take it over; it stays with its owner until they say yes. */
  record HandOver(Who to, @Nullable String relay, String reason, Touch touch) implements WayOut {
    public HandOver {
      requireNonNull(to);
      requireNonNull(reason);
      requireNonNull(touch);
    }

    @Override
    public Outcome on(Commitment commitment) {
      if (!commitment.isLive()) {
        return new Refused(Reason.STALE);
      }
      if (to.equals(commitment.owner())) {
        return new Refused(Reason.SAME_PERSON);
      }
      if (to instanceof Who.Named && relay == null) {
        return new Refused(Reason.NO_RELAY);
      }
      if (reason.isBlank()) {
        return new Refused(Reason.NO_REASON);
      }
      Handover handover = new Handover(to, relay, reason);
      if (handover.equals(commitment.handover())) {
        return new Refused(Reason.STALE);
      }
      return commitment.become(
          Status.OPEN,
          commitment.terms(),
          handover,
          commitment.dated(),
          touch,
          List.of(new Event.HandoverAsked(handover)));
    }
  }

  /** The owner could use help; the promise stands. */
  record AskForHelp(String kind, String reason, Touch touch) implements WayOut {
    public AskForHelp {
      requireNonNull(kind);
      requireNonNull(reason);
      requireNonNull(touch);
    }

    @Override
    public Outcome on(Commitment commitment) {
      if (!commitment.isLive()) {
        return new Refused(Reason.STALE);
      }
      if (reason.isBlank()) {
        return new Refused(Reason.NO_REASON);
      }
      Event help = new Event.HelpWanted(kind, reason);
      boolean again =
          commitment.latest(event -> true).filter(last -> last.event().equals(help)).isPresent();
      return again
          ? new Refused(Reason.STALE)
          : commitment.become(
              Status.OPEN,
              commitment.terms(),
              commitment.handover(),
              commitment.dated(),
              touch,
              List.of(help));
    }
  }

  /** It is let go. */
  record Release(String reason, Touch touch) implements WayOut {
    public Release {
      requireNonNull(reason);
      requireNonNull(touch);
    }

    @Override
    public Outcome on(Commitment commitment) {
      if (commitment.status() != Status.ASKED && !commitment.isLive()) {
        return new Refused(Reason.STALE);
      }
      if (reason.isBlank()) {
        return new Refused(Reason.NO_REASON);
      }
      return commitment.become(
          Status.RELEASED,
          commitment.terms(),
          null,
          commitment.dated(),
          touch,
          List.of(new Event.Released(reason)));
    }
  }
}
