package org.baraza.assistant.choosing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Decision;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * The decisions of one kind that channels hold, and who may do something with them.
 *
 * @param kind which
 */
record Held<D extends Decision>(Desk desk, Class<D> kind) {
  Held {
    requireNonNull(desk);
    requireNonNull(kind);
  }

  /** What a button points to, if this person may take part there. */
  Optional<Pointer> pointer(Actor actor, String code) {
    return Pointer.read(code).filter(it -> desk.access().mayTakePart(actor, it.place(actor)));
  }

  Optional<D> find(Records records, Place place, String id) {
    return records.decisions().find(place, id).filter(kind::isInstance).map(kind::cast);
  }

  /** All of a kind that a channel holds, the oldest first. */
  static <D extends Decision> List<D> all(Records records, Place place, Class<D> kind) {
    return records.decisions().all(place).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** Does something with one that this person may take part in. */
  Reaction with(Actor actor, String code, BiFunction<Records, D, Reaction> then) {
    return pointer(actor, code)
        .map(
            pointer ->
                desk.work()
                    .write(
                        records ->
                            find(records, pointer.place(actor), pointer.decision())
                                .map(found -> then.apply(records, found))
                                .orElseGet(() -> desk.whisper(actor, "problem.gone"))))
        .orElseGet(() -> desk.whisper(actor, "problem.gone"));
  }

  /** The same for what only a facilitator does. */
  Reaction leading(Actor actor, String code, BiFunction<Records, D, Reaction> then) {
    if (!desk.access().maySteer(actor)) {
      return desk.whisper(actor, "vote.not-leading");
    }
    return with(
        actor,
        code,
        (records, found) ->
            leads(records, actor, code)
                ? then.apply(records, found)
                : desk.whisper(actor, "vote.not-leading"));
  }

  private boolean leads(Records records, Actor actor, String code) {
    return Pointer.read(code)
        .flatMap(pointer -> records.plans().find(pointer.place(actor)))
        .filter(plan -> desk.access().mayLead(actor, plan))
        .isPresent();
  }
}
