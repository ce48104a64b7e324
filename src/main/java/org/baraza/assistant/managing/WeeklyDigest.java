package org.baraza.assistant.managing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.WeeklyMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.nudging.Enclosure;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Records;
import org.baraza.flow.wording.Words;
import org.baraza.nudge.Weekly;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Writes to a manager once a week where all plans stand, and brings what they owe with it. */
final class WeeklyDigest {
  private static final Duration ASK_AGAIN = Duration.ofMinutes(30);

  private final Desk desk;
  private final WeeklyCards cards;

  WeeklyDigest(Desk desk, Portfolio portfolio) {
    this.desk = desk;
    cards = new WeeklyCards(desk, portfolio);
  }

  /** What was found out before the transaction. */
  private record To(Actor person, Directory.Person known, Place direct, Card card) {}

  /** A manager's moment: reads the truth, writes if it is time, sets the next moment. */
  void look(String id, Instant due) {
    Actor person = NudgeMoments.person(id);
    if (!wanted(person)) {
      return;
    }
    Optional<Directory.Person> known = desk.directory().person(person);
    if (known.filter(it -> it.gone() || it.bot()).isPresent()) {
      return;
    }
    Optional<Place> direct = desk.directory().direct(person);
    if (known.isEmpty() || direct.isEmpty()) {
      askAgain(person);
      return;
    }
    To to = new To(person, known.get(), direct.get(), cards.card(person));
    desk.work().write(records -> send(records, to));
  }

  private boolean wanted(Actor person) {
    return desk.work()
        .read(records -> records.offices().look(person.workspace()))
        .digestDay(person.userId())
        .isPresent();
  }

  /** Slack cannot say just now who this is. */
  private void askAgain(Actor person) {
    Instant later = desk.clock().instant().plus(ASK_AGAIN);
    desk.work()
        .write(
            records -> {
              WeeklyMoments.look(records, person, later);
              return later;
            });
  }

  private boolean send(Records records, To to) {
    Instant now = desk.clock().instant();
    Actor person = to.person();
    Enclosure owed = Enclosure.of(records, desk.book(), person, to.known().zone());
    Optional<Weekly> weekly = WeeklyMoments.of(records, person, owed.addressee());
    if (weekly.isEmpty()) {
      return false;
    }
    if (!weekly.get().isDue(now)) {
      WeeklyMoments.look(records, person, weekly.get().next(now));
      return false;
    }
    Words words = desk.words(person);
    Card card =
        owed.draw(records, words, now).map(letter -> both(to.card(), letter)).orElse(to.card());
    WeeklyMoments.told(records, person, weekly.get().today(now), now);
    String key = "week/" + weekly.get().today(now);
    records.outbox().post(to.direct(), key, null, card, now);
    WeeklyMoments.look(records, person, weekly.get().first(now));
    return true;
  }

  private static Card both(Card week, Card letter) {
    List<Part> parts = new ArrayList<>(week.parts());
    parts.add(new Part.Divider());
    parts.addAll(letter.parts());
    return new Card(week.spoken().then("\n").then(letter.spoken()), parts);
  }
}
