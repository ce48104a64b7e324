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

  Optional<Pointer> pointer(Actor actor, String code) {
    return Pointer.read(code).filter(it -> desk.access().mayTakePart(actor, it.place(actor)));
  }

  static List<MeetingPoll> all(Records records, Place place) {
    return records.decisions().all(place).stream()
        .filter(MeetingPoll.class::isInstance)
        .map(MeetingPoll.class::cast)
        .toList();
  }

  static Optional<MeetingPoll> open(Records records, Place place) {
    return all(records, place).stream().filter(poll -> !poll.closed()).findFirst();
  }

  static Optional<MeetingPoll> find(Records records, Place place, String id) {
    return records
        .decisions()
        .find(place, id)
        .filter(MeetingPoll.class::isInstance)
        .map(MeetingPoll.class::cast);
  }

  Reaction with(Actor actor, String code, BiFunction<Records, MeetingPoll, Reaction> then) {
    return pointer(actor, code)
        .map(
            pointer ->
                desk.work()
                    .write(
                        records ->
                            find(records, pointer.place(actor), pointer.decision())
                                .map(poll -> then.apply(records, poll))
                                .orElseGet(() -> desk.whisper(actor, "problem.gone"))))
        .orElseGet(() -> desk.whisper(actor, "problem.gone"));
  }

  Reaction leading(Actor actor, String code, BiFunction<Records, MeetingPoll, Reaction> then) {
    boolean steers = desk.access().maySteer(actor);
    return with(
        actor,
        code,
        (records, poll) ->
            steers
                    && Pointer.read(code)
                        .flatMap(it -> records.plans().find(it.place(actor)))
                        .filter(plan -> desk.access().mayLead(actor, plan))
                        .isPresent()
                ? then.apply(records, poll)
                : desk.whisper(actor, "vote.not-leading"));
  }
}
