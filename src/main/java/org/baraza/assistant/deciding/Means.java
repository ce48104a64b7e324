package org.baraza.assistant.deciding;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.baraza.assistant.Access;
import org.baraza.assistant.PlanOpening;
import org.baraza.assistant.Tongues;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.BallotKeys;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.Records;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.decision.Asked;
import org.baraza.decision.Round;
import org.baraza.decision.Vote;
import org.baraza.flow.FlowBook;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/**
 * What every use case of this folder works with.
 *
 * @param clock people's time
 */
public record Means(
    UnitOfWork work,
    FlowBook book,
    Access access,
    Directory directory,
    Tongues tongues,
    PlanOpening opening,
    BallotKeys keys,
    Ids ids,
    InstantSource clock) {
  public Means {
    requireNonNull(work);
    requireNonNull(book);
    requireNonNull(access);
    requireNonNull(directory);
    requireNonNull(tongues);
    requireNonNull(opening);
    requireNonNull(keys);
    requireNonNull(ids);
    requireNonNull(clock);
  }

  Instant now() {
    return clock.instant();
  }

  Words words(Actor actor) {
    return tongues.words(actor);
  }

  Words words(Plan plan) {
    return book.words(plan.language());
  }

  FlowBook.Edition edition(Plan plan) {
    return book.in(plan.language());
  }

  /** The channel's plan, opened now if there was none; {@code zone} is the actor's. */
  Plan plan(Records records, Place place, ZoneId zone) {
    return opening.of(records, place, zone, now());
  }

  ZoneId zone(Actor actor) {
    return directory.person(actor).map(Directory.Person::zone).orElse(ZoneOffset.UTC);
  }

  Reaction whisper(Actor actor, String key) {
    return new Reaction.Whisper(Card.of(words(actor).say(key)));
  }

  /** What a button or a form points to, if this person may take part there. */
  Optional<Pointer> pointer(Actor actor, String code) {
    return Pointer.read(code).filter(pointer -> access.mayTakePart(actor, pointer.place(actor)));
  }

  /** The same for what guests may not do: they may answer, no more. */
  Optional<Pointer> steering(Actor actor, String code) {
    return pointer(actor, code).filter(pointer -> access.maySteer(actor));
  }

  /** Says why nothing was done for somebody whom {@link #steering} gave nothing. */
  Reaction refusal(Actor actor) {
    return whisper(actor, access.maySteer(actor) ? "problem.gone" : "vote.not-leading");
  }

  /** A form about what somebody leads. */
  interface LeadersForm {
    Form of(Records records, Plan plan, Pointer pointer, Words words);
  }

  /** Opens a form for somebody who leads in the channel that the button points to. */
  Reaction open(Click click, LeadersForm form) {
    Actor actor = click.actor();
    Words words = words(actor);
    return steering(actor, click.value())
        .flatMap(
            pointer ->
                work.<Optional<Form>>read(
                    records ->
                        records
                            .plans()
                            .find(pointer.place(actor))
                            .filter(plan -> access.mayLead(actor, plan))
                            .map(plan -> form.of(records, plan, pointer, words))))
        .<Reaction>map(Reaction.Open::new)
        .orElseGet(() -> whisper(actor, "vote.not-leading"));
  }

  Optional<Vote> vote(Records records, Place place, String id) {
    return records.decisions().find(place, id).filter(Vote.class::isInstance).map(Vote.class::cast);
  }

  Optional<Round> round(Records records, Place place, String id) {
    return records
        .decisions()
        .find(place, id)
        .filter(Round.class::isInstance)
        .map(Round.class::cast);
  }

  /** What members are asked just now, by its id. */
  Optional<Asked> asked(Records records, Place place, String id) {
    return records
        .decisions()
        .find(place, id)
        .filter(Asked.class::isInstance)
        .map(Asked.class::cast)
        .filter(Asked::open);
  }

  /** The vote that a channel opened last. */
  Optional<Vote> latestVote(Records records, Place place) {
    return records.decisions().all(place).stream()
        .filter(Vote.class::isInstance)
        .map(Vote.class::cast)
        .reduce((earlier, later) -> later);
  }

  /**
   * Under what a person's paper is kept; nothing if the key of an anonymous decision is lost.
   *
   * @param key looked up before the transaction
   */
  static Optional<String> mark(boolean anonymous, Optional<BallotKey> key, String person) {
    return anonymous ? key.map(it -> it.mark(person)) : Optional.of(person);
  }
}
