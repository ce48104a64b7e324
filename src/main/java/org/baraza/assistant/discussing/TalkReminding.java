package org.baraza.assistant.discussing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.decision.TalkRound;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.nudge.Courtesy;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Reminds those who were asked and have not spoken: once, privately, at a good hour. */
final class TalkReminding {
  private final Talks talks;
  private final Desk desk;

  TalkReminding(Talks talks) {
    this.talks = talks;
    desk = talks.desk();
  }

  /** A person's moment: the round's with the person behind it. */
  static String moment(Place place, TalkRound round, String person) {
    return Pointer.moment(place, Pointer.to(place, round.id()).at(person));
  }

  void due(String moment) {
    Pointer.Appointed.read(moment).ifPresent(this::remind);
  }

  private void remind(Pointer.Appointed appointed) {
    Place place = appointed.place();
    Actor person = new Actor(place.workspace(), appointed.item());
    Optional<Directory.Person> known =
        desk.directory().person(person).filter(it -> !it.bot() && !it.gone());
    Optional<Place> direct = desk.directory().direct(person);
    if (known.isEmpty() || direct.isEmpty() || !desk.access().mayTakePart(person, place)) {
      return;
    }
    Words words = desk.words(person);
    ZoneId zone = known.get().zone();
    desk.work()
        .write(
            records -> {
              talks
                  .find(records, place, appointed.decision())
                  .filter(round -> round.waitsFor(person.userId()))
                  .ifPresent(
                      round -> remind(records, place, round, person, direct.get(), zone, words));
              return true;
            });
  }

  private void remind(
      Records records,
      Place place,
      TalkRound round,
      Actor person,
      Place direct,
      ZoneId zone,
      Words words) {
    String key = Talks.key(round) + "/reminder";
    Optional<Plan> plan = records.plans().find(place).filter(it -> it.rhythm().nudged());
    Instant now = talks.now();
    Optional<Instant> good =
        plan.flatMap(
            it ->
                Courtesy.next(
                    records.nudges().preferences(person),
                    zone,
                    records.nudges().lastDay(person.workspace(), person.userId()),
                    it.rhythm().working(),
                    now));
    if (good.isEmpty()
        || !good.get().isBefore(round.closesAt())
        || !(records.posts().standing(direct, key) instanceof Standing.Absent)) {
      return;
    }
    if (good.get().isAfter(now)) {
      records.moments().set(Discussing.REMINDS, moment(place, round, person.userId()), good.get());
      return;
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    records.nudges().mention(person.workspace(), person.userId(), today, Talks.key(round), now);
    records.outbox().post(direct, key, null, card(records, place, round, words), now);
  }

  private Card card(Records records, Place place, TalkRound round, Words words) {
    String question =
        talks
            .conversation(records, place, round.id())
            .map(it -> Talks.text(it, "question"))
            .orElse("");
    return Card.of(
        words.say(
            "talk.reminder",
            Map.of(
                "channel", Prose.of(new Span.Channel(place.channel())),
                "question", ValueProse.text(question),
                "closes", Prose.of(new Span.Moment(round.closesAt())))));
  }
}
