package org.baraza.assistant.choosing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.decision.MeetingPoll;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** The polls of channels on when to meet, as every use case about them finds them. */
record Polls(Desk desk) {
  Polls {
    requireNonNull(desk);
  }

  Instant now() {
    return desk.clock().instant();
  }

  MeetingCards cards(Plan plan, MeetingPoll poll) {
    return new MeetingCards(desk.book().words(plan.language()), plan.place(), poll);
  }

  private Held<MeetingPoll> held() {
    return new Held<>(desk, MeetingPoll.class);
  }

  Optional<Pointer> pointer(Actor actor, String code) {
    return held().pointer(actor, code);
  }

  static List<MeetingPoll> all(Records records, Place place) {
    return Held.all(records, place, MeetingPoll.class);
  }

  static Optional<MeetingPoll> open(Records records, Place place) {
    return all(records, place).stream().filter(poll -> !poll.closed()).findFirst();
  }

  Optional<MeetingPoll> find(Records records, Place place, String id) {
    return held().find(records, place, id);
  }

  Reaction with(Actor actor, String code, BiFunction<Records, MeetingPoll, Reaction> then) {
    return held().with(actor, code, then);
  }

  Reaction leading(Actor actor, String code, BiFunction<Records, MeetingPoll, Reaction> then) {
    return held().leading(actor, code, then);
  }
}
