package org.baraza.assistant.nudging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Records;
import org.baraza.flow.FlowBook;
import org.baraza.flow.wording.Words;
import org.baraza.nudge.Addressee;
import org.baraza.nudge.Due;
import org.baraza.people.Actor;

/**
 * A person's message of nudges within another message, so that they get one on a day.
 *
 * @param addressee the person as they are in this transaction
 */
public record Enclosure(Actor person, Addressee addressee) {

  /** Reads what there is to remind somebody of. */
  public static Enclosure of(Records records, FlowBook book, Actor person, ZoneId zone) {
    return new Enclosure(person, new Truth(records, book).addressee(person, zone));
  }

  /**
   * What the person is to be reminded of right now, drawn and noted as said; nothing if that is
   * nothing.
   *
   * @param words in the person's language
   */
  public Optional<Card> draw(Records records, Words words, Instant now) {
    Optional<Card> card =
        Due.forPerson(addressee, now)
            .map(letter -> Letterbox.noted(records, person, words, letter, addressee, now));
    NudgeMoments.look(records, person, now);
    return card;
  }
}
