package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.baraza.commitment.Outcome.Reason;
import org.baraza.commitment.Outcome.Refused;
import org.baraza.people.Who;

/**
 * Something that is done to a commitment. Whether a person may do it is asked before; whether it
 * fits how the commitment stands is decided here.
 */
public sealed interface Input
    permits Input.Post,
        Input.Accept,
        Input.Decline,
        Input.Finish,
        Input.FallSilent,
        Input.Amend,
        Input.MoveVisit,
        WayOut {

  Outcome on(Commitment commitment);

  /** Whoever wrote it down confirms it, perhaps in other words. */
  record Post(Terms terms, Touch touch) implements Input {
    public Post {
      requireNonNull(terms);
      requireNonNull(touch);
    }

    @Override
    public Outcome on(Commitment draft) {
      if (draft.status() != Status.DRAFT) {
        return new Refused(Reason.STALE);
      }
      if (terms.what().isBlank()) {
        return new Refused(Reason.NO_WORDS);
      }
      if (terms.owner() instanceof Who.Named && terms.relay() == null) {
        return new Refused(Reason.NO_RELAY);
      }
      boolean own = terms.owner().equals(new Who.Member(touch.by()));
      Event event = own ? new Event.Promised() : new Event.Asked(terms.owner());
      Status next = own ? Status.OPEN : Status.ASKED;
      VisitDated dated =
          draft.followsUp().flatMap(it -> it.moved(draft.due(), terms.due())).orElse(null);
      return draft.become(next, terms, null, dated, touch, List.of(event));
    }
  }

  /** The person asked says yes, to a request or to taking over. */
  record Accept(Touch touch) implements Input {
    public Accept {
      requireNonNull(touch);
    }

    @Override
    public Outcome on(Commitment commitment) {
      Terms terms = commitment.terms();
      if (commitment.status() == Status.ASKED) {
        Event accepted = new Event.Accepted();
        return commitment.become(
            Status.OPEN, terms, null, commitment.dated(), touch, List.of(accepted));
      }
      Handover handover = commitment.handover();
      if (!commitment.isLive() || handover == null) {
        return new Refused(Reason.STALE);
      }
      Event over = new Event.HandedOver(terms.owner(), handover.to());
      return commitment.become(
          Status.OPEN,
          terms.ownedBy(handover.to(), handover.relay()),
          null,
          commitment.dated(),
          touch,
          List.of(over));
    }
  }

  /** The person asked says no, to a request or to taking over; a reason is welcome. */
  record Decline(String reason, Touch touch) implements Input {
    public Decline {
      requireNonNull(reason);
      requireNonNull(touch);
    }

    @Override
    public Outcome on(Commitment commitment) {
      Terms terms = commitment.terms();
      if (commitment.status() == Status.ASKED) {
        Event declined = new Event.Declined(reason);
        return commitment.become(
            Status.DECLINED, terms, null, commitment.dated(), touch, List.of(declined));
      }
      Handover handover = commitment.handover();
      if (!commitment.isLive() || handover == null) {
        return new Refused(Reason.STALE);
      }
      Event declined = new Event.HandoverDeclined(handover.to(), reason);
      return commitment.become(
          commitment.status(), terms, null, commitment.dated(), touch, List.of(declined));
    }
  }

  /** It is done. */
  record Finish(Touch touch) implements Input {
    public Finish {
      requireNonNull(touch);
    }

    @Override
    public Outcome on(Commitment commitment) {
      if (!commitment.isLive()) {
        return new Refused(Reason.STALE);
      }
      return commitment.become(
          Status.KEPT,
          commitment.terms(),
          null,
          commitment.dated(),
          touch,
          List.of(new Event.Done()));
    }
  }

  /** Its day has long passed and nobody has said a word; whoever nudges decides when that is. */
  record FallSilent(Touch touch) implements Input {
    public FallSilent {
      requireNonNull(touch);
    }

    @Override
    public Outcome on(Commitment commitment) {
      if (commitment.status() != Status.OPEN || !commitment.isOverdue(touch.today())) {
        return new Refused(Reason.STALE);
      }
      return commitment.become(
          Status.SILENT,
          commitment.terms(),
          commitment.handover(),
          commitment.dated(),
          touch,
          List.of(new Event.FellSilent()));
    }
  }

  /** Its parts are put differently; its owner stays, since another must say yes first. */
  record Amend(Terms terms, Touch touch) implements Input {
    public Amend {
      requireNonNull(terms);
      requireNonNull(touch);
    }

    @Override
    public Outcome on(Commitment commitment) {
      return new Amending(commitment, terms, touch).outcome();
    }
  }

  /**
   * The visit that its day hangs on moves, and its day with it; nothing happens if it hangs on
   * none.
   *
   * @param visitEnds the visit's last day now
   */
  record MoveVisit(LocalDate visitEnds, LocalDate day, Touch touch) implements Input {
    public MoveVisit {
      requireNonNull(visitEnds);
      requireNonNull(day);
      requireNonNull(touch);
    }

    @Override
    public Outcome on(Commitment commitment) {
      VisitDated dated = commitment.dated();
      if (dated == null || commitment.status().isSettled()) {
        return new Refused(Reason.STALE);
      }
      if (day.equals(commitment.terms().day())) {
        return new Refused(Reason.STALE);
      }
      Event moved = new Event.VisitMoved(commitment.terms().day(), day);
      return commitment.become(
          commitment.spokenFor(),
          commitment.terms().due(day),
          commitment.handover(),
          VisitDated.on(dated.occasion(), visitEnds, day),
          touch,
          List.of(moved));
    }
  }
}
