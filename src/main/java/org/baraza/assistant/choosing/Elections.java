package org.baraza.assistant.choosing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.BallotKeys;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Election;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** The elections of channels, as every use case about them finds, changes and shows them. */
record Elections(Desk desk, BallotKeys keys) {
  Elections {
    requireNonNull(desk);
    requireNonNull(keys);
  }

  Instant now() {
    return desk.clock().instant();
  }

  Words words(Plan plan) {
    return desk.book().words(plan.language());
  }

  private Held<Election> held() {
    return new Held<>(desk, Election.class);
  }

  /** What a button points to, if this person may take part there. */
  Optional<Pointer> pointer(Actor actor, String code) {
    return held().pointer(actor, code);
  }

  Optional<Election> find(Records records, Place place, String id) {
    return held().find(records, place, id);
  }

  /** The election that a channel holds now. */
  Optional<Election> current(Records records, Place place) {
    return Held.all(records, place, Election.class).stream()
        .filter(Election::open)
        .reduce((earlier, later) -> later);
  }

  /** Does something with an election that this person may take part in. */
  Reaction with(Actor actor, String code, BiFunction<Records, Election, Reaction> then) {
    return held().with(actor, code, then);
  }

  /** The same for what only a facilitator does. */
  Reaction leading(Actor actor, String code, BiFunction<Records, Election, Reaction> then) {
    return held().leading(actor, code, then);
  }

  /** Stores; only while votes are in does it count as open, since only then is there a key. */
  void save(Records records, Place place, Election election) {
    records.decisions().save(place, election, election.stage() == Election.Stage.VOTING);
    StandMoments.changed(records, place, now());
  }

  /** Stores the next stage, and has the channel see it. */
  void advance(Records records, Place place, Election before, Election after) {
    save(records, place, after);
    String old = LeaderCards.key(before);
    String key = LeaderCards.key(after);
    if (old.equals(key)) {
      redraw(records, place, after);
      return;
    }
    Optional<LeaderCards> cards =
        records.plans().find(place).map(plan -> new LeaderCards(words(plan), place, after));
    cards.ifPresent(it -> records.outbox().post(place, key, null, it.channel(0), now()));
    if (!(records.posts().standing(place, old) instanceof Standing.Absent)) {
      cards.ifPresent(it -> records.outbox().update(place, old, it.movedOn(), now()));
    }
  }

  /** Draws the channel's card anew. */
  void redraw(Records records, Place place, Election election) {
    String key = LeaderCards.key(election);
    if (records.posts().standing(place, key) instanceof Standing.Absent) {
      return;
    }
    int voted = records.ballots().count(place, election.id());
    records
        .plans()
        .find(place)
        .map(plan -> new LeaderCards(words(plan), place, election).channel(voted))
        .ifPresent(card -> records.outbox().update(place, key, card, now()));
  }
}
