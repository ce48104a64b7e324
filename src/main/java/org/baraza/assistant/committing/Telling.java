package org.baraza.assistant.committing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Event;
import org.baraza.commitment.Handover;
import org.baraza.commitment.Outcome;
import org.baraza.flow.FlowBook;
import org.baraza.people.Actor;
import org.baraza.people.Who;
import org.baraza.plan.Plan;

/** Puts into the outbox what a change brought about: the card, and what concerns others. */
final class Telling {
  private final FlowBook book;
  private final InstantSource clock;

  Telling(FlowBook book, InstantSource clock) {
    this.book = requireNonNull(book);
    this.clock = requireNonNull(clock);
  }

  void tell(Records records, Plan plan, Commitment before, Outcome.Changed changed) {
    Commitment after = changed.after();
    show(records, plan, after);
    CommitmentCards cards = cards(plan);
    before
        .pending()
        .filter(earlier -> !earlier.equals(after.handover()))
        .ifPresent(earlier -> redraw(records, before, cards.handover(before, earlier, false)));
    for (Event event : changed.events()) {
      tell(records, cards, after, event);
    }
  }

  /** Posts the card, or draws it anew. */
  void show(Records records, Plan plan, Commitment commitment) {
    String key = CommitmentKeys.card(commitment);
    Card card = cards(plan).card(commitment, new Sources(book).of(records, plan, commitment));
    if (records.posts().standing(commitment.place(), key) instanceof Standing.Absent) {
      records.outbox().post(commitment.place(), key, null, card, now());
    } else {
      records.outbox().update(commitment.place(), key, card, now());
    }
  }

  /** Somebody changed the row that a commitment came from, which the commitment does not follow. */
  void rowDiffers(Records records, Plan plan, Commitment commitment, Actor who, String edit) {
    String key = CommitmentKeys.card(commitment) + "/row/" + edit;
    if (records.posts().standing(commitment.place(), key) instanceof Standing.Absent) {
      inThread(records, commitment, key, cards(plan).rowDiffers(commitment, who));
    }
  }

  private CommitmentCards cards(Plan plan) {
    return new CommitmentCards(book.words(plan.language()));
  }

  private Instant now() {
    return clock.instant();
  }

  private void redraw(Records records, Commitment commitment, Card card) {
    String key = CommitmentKeys.handover(commitment);
    if (!(records.posts().standing(commitment.place(), key) instanceof Standing.Absent)) {
      records.outbox().update(commitment.place(), key, card, now());
    }
  }

  private void tell(Records records, CommitmentCards cards, Commitment after, Event event) {
    if (event instanceof Event.Asked asked) {
      passOn(records, cards, after, asked.of(), after.terms().relayed());
    } else if (event instanceof Event.HandoverAsked asked) {
      Handover handover = asked.handover();
      Card card = cards.handover(after, handover, true);
      inThread(records, after, CommitmentKeys.handover(after), card);
      passOn(records, cards, after, handover.to(), Optional.ofNullable(handover.relay()));
    } else if (event instanceof Event.HelpWanted help) {
      records
          .outbox()
          .post(after.place(), CommitmentKeys.remark(after), null, cards.help(after, help), now());
    } else if (event instanceof Event.Declined declined) {
      remark(
          records, after, cards.declined(after, after.owner(), declined.reason(), after.askedBy()));
    } else if (event instanceof Event.HandoverDeclined declined) {
      String told =
          after.owner() instanceof Who.Member owner ? owner.userId() : after.terms().relay();
      if (told != null) {
        remark(records, after, cards.declined(after, declined.by(), declined.reason(), told));
      }
    }
  }

  /** Whoever is not on Slack hears of it through somebody who is. */
  private void passOn(
      Records records, CommitmentCards cards, Commitment after, Who asked, Optional<String> relay) {
    if (asked instanceof Who.Named) {
      relay.ifPresent(member -> remark(records, after, cards.relay(after, asked, member)));
    }
  }

  private void remark(Records records, Commitment commitment, Card card) {
    inThread(records, commitment, CommitmentKeys.remark(commitment), card);
  }

  private void inThread(Records records, Commitment commitment, String key, Card card) {
    records.outbox().post(commitment.place(), key, CommitmentKeys.card(commitment), card, now());
  }
}
