package org.baraza.assistant.nudging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.WeeklyMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.committing.Pointer;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.flow.wording.Words;
import org.baraza.nudge.Addressee;
import org.baraza.nudge.Due;
import org.baraza.nudge.Letter;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Sends a person's message of nudges when its moment comes, and keeps the last one true. */
final class Letterbox {
  private static final Duration ASK_AGAIN = Duration.ofMinutes(5);

  private final Desk desk;

  Letterbox(Desk desk) {
    this.desk = desk;
  }

  /** What was found out before the transaction. */
  private record To(Actor person, ZoneId zone, Place direct, Words words) {}

  /** A person's moment: reads the truth, says what is due, sets the next moment. */
  void look(String id, Instant due) {
    Actor person = NudgeMoments.person(id);
    Optional<Directory.Person> known = desk.directory().person(person);
    if (known.filter(it -> it.gone() || it.bot()).isPresent()) {
      return;
    }
    Optional<Place> direct = desk.directory().direct(person);
    if (known.isEmpty() || direct.isEmpty()) {
      askAgain(person);
      return;
    }
    To to = new To(person, known.get().zone(), direct.get(), desk.tongues().words(person));
    desk.work().write(records -> send(records, to));
  }

  /** Slack cannot say just now who this is. */
  private void askAgain(Actor person) {
    Instant later = desk.clock().instant().plus(ASK_AGAIN);
    desk.work()
        .write(
            records -> {
              NudgeMoments.look(records, person, later);
              return later;
            });
  }

  private boolean send(Records records, To to) {
    Instant now = desk.clock().instant();
    Addressee addressee = new Truth(records, desk.book()).addressee(to.person(), to.zone());
    Optional<Letter> letter = Due.forPerson(addressee, now);
    if (letter.isPresent() && isEnclosed(records, to.person(), addressee, now)) {
      return false;
    }
    Addressee then = letter.map(addressee::after).orElse(addressee);
    if (letter.isPresent()) {
      post(records, to, letter.get(), addressee, now);
    } else {
      redraw(records, to, addressee, now);
    }
    Due.nextMoment(then, now)
        .ifPresentOrElse(
            next -> NudgeMoments.look(records, to.person(), next),
            () ->
                records
                    .moments()
                    .cancel(
                        NudgeMoments.LETTER, to.person().workspace() + "/" + to.person().userId()));
    return letter.isPresent();
  }

  /** A weekly message that is due now brings the letter with it, and sets the next moment. */
  private static boolean isEnclosed(
      Records records, Actor person, Addressee addressee, Instant now) {
    return WeeklyMoments.of(records, person, addressee)
        .filter(weekly -> weekly.isDue(now))
        .isPresent();
  }

  private static void post(
      Records records, To to, Letter letter, Addressee addressee, Instant now) {
    Card card = noted(records, to.person(), to.words(), letter, addressee, now);
    records.outbox().post(to.direct(), key(letter.day()), null, card, now);
  }

  /** Notes what a letter mentions, and draws it. */
  static Card noted(
      Records records, Actor person, Words words, Letter letter, Addressee addressee, Instant now) {
    List<Commitment> commitments =
        letter.mentions().stream()
            .flatMap(
                mention ->
                    records
                        .commitments()
                        .find(mention.pending().place(), mention.pending().commitment())
                        .stream())
            .toList();
    commitments.forEach(
        it ->
            records
                .nudges()
                .mention(
                    person.workspace(), person.userId(), letter.day(), Pointer.to(it).code(), now));
    LetterCards cards =
        new LetterCards(words, addressee.preferences(), addressee.pending(), letter.day());
    return cards.card(commitments);
  }

  /** Whatever was done or changed since takes its buttons off the last message. */
  private void redraw(Records records, To to, Addressee addressee, Instant now) {
    LocalDate day = addressee.lastLetter();
    if (day == null || records.posts().standing(to.direct(), key(day)) instanceof Standing.Absent) {
      return;
    }
    List<Commitment> commitments = mentioned(records, to.person(), day);
    LetterCards cards =
        new LetterCards(to.words(), addressee.preferences(), addressee.pending(), day);
    records.outbox().update(to.direct(), key(day), cards.card(commitments), now);
  }

  /** The promises that a person's message of a day was about, as they stand now. */
  static List<Commitment> mentioned(Records records, Actor person, LocalDate day) {
    return records.nudges().mentionedOn(person.workspace(), person.userId(), day).stream()
        .flatMap(item -> Pointer.read(item).stream())
        .flatMap(
            at ->
                records
                    .commitments()
                    .find(new Place(person.workspace(), at.channel()), at.id())
                    .stream())
        .filter(it -> it.isSpokenForBy(person.userId()) || !it.isLive())
        .toList();
  }

  private static String key(LocalDate day) {
    return "letter/" + day;
  }
}
