package org.baraza.assistant.conversing;

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
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.Records;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.conversation.Contribution;
import org.baraza.conversation.Conversation.Touch;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * What every use case of this folder works with.
 *
 * @param clock people's time
 */
public record Desk(
    UnitOfWork work,
    FlowBook book,
    Turns turns,
    Scribe scribe,
    Access access,
    Directory directory,
    Tongues tongues,
    PlanOpening opening,
    Ids ids,
    InstantSource clock) {
  public Desk {
    requireNonNull(work);
    requireNonNull(book);
    requireNonNull(turns);
    requireNonNull(scribe);
    requireNonNull(access);
    requireNonNull(directory);
    requireNonNull(tongues);
    requireNonNull(opening);
    requireNonNull(ids);
    requireNonNull(clock);
  }

  public Touch touch(Actor actor) {
    return new Touch(actor.userId(), clock.instant());
  }

  public Contribution given(Actor actor, Raw raw) {
    return Contribution.given(ids.next(), raw, actor.userId(), clock.instant());
  }

  public Words words(Actor actor) {
    return tongues.words(actor);
  }

  /** Says something to this person alone. */
  public Reaction whisper(Actor actor, String key) {
    return new Reaction.Whisper(Card.of(words(actor).say(key)));
  }

  public ZoneId zone(Actor actor) {
    return directory.person(actor).map(Directory.Person::zone).orElse(ZoneOffset.UTC);
  }

  /** The channel's plan as it is needed for writing; opened now if there was none. */
  public Setting open(Records records, Place place, ZoneId zone) {
    Instant now = clock.instant();
    return Setting.of(opening.of(records, place, zone, now), book, records, now);
  }

  /** A channel's plan with everything around it, if it has one. */
  public Optional<Setting> find(Records records, Place place) {
    return records
        .plans()
        .find(place)
        .map(plan -> Setting.of(plan, book, records, clock.instant()));
  }

  /** Whether Baraza can say something in a channel. */
  public boolean canSpeak(Place place) {
    return directory
        .channel(place)
        .filter(channel -> channel.here() || channel.direct())
        .filter(channel -> !channel.archived())
        .isPresent();
  }
}
