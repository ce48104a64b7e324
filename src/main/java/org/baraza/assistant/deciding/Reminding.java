package org.baraza.assistant.deciding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Asked;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Reminds those who have put nothing down, once and privately, when a quarter of time is left. */
final class Reminding {
  private final Means means;
  private final BeforeClosing beforeClosing;

  Reminding(Means means, BeforeClosing beforeClosing) {
    this.means = means;
    this.beforeClosing = beforeClosing;
  }

  /** When to remind of something that is open between two moments. */
  static Instant moment(Instant opened, Instant closes) {
    return closes.minus(Duration.between(opened, closes).dividedBy(4));
  }

  void due(String moment) {
    Pointer.Appointed.read(moment).ifPresent(it -> remind(it.place(), it.decision()));
  }

  private void remind(Place place, String id) {
    Optional<Asked> asked =
        means.work().<Optional<Asked>>read(records -> means.asked(records, place, id));
    if (asked.isEmpty()) {
      return;
    }
    List<Letter> letters = letters(place, asked.get());
    Optional<BallotKey> key = means.keys().find(id);
    means
        .work()
        .write(
            records -> {
              means
                  .asked(records, place, id)
                  .ifPresent(open -> remind(records, place, open, letters, key));
              return true;
            });
  }

  /** What one person would be told, and where. */
  private record Letter(String person, Place directly, Card card) {}

  /** A letter for each person of the channel, in their own language. */
  private List<Letter> letters(Place place, Asked asked) {
    List<Letter> letters = new ArrayList<>();
    for (String member : means.directory().members(place).orElse(Set.of())) {
      Actor person = new Actor(place.workspace(), member);
      Optional<Directory.Person> known = means.directory().person(person);
      if (known.filter(it -> it.bot() || it.gone()).isEmpty()) {
        means
            .directory()
            .direct(person)
            .ifPresent(
                directly ->
                    letters.add(
                        new Letter(member, directly, card(means.words(person), place, asked))));
      }
    }
    return letters;
  }

  private static Card card(Words words, Place place, Asked asked) {
    Prose text =
        words.say(
            "deciding.reminder." + asked.kind(),
            Map.of(
                "channel", Prose.of(new Span.Channel(place.channel())),
                "closes", Prose.of(new Span.Moment(asked.closesAt()))));
    Control.Button paper =
        new Control.Button(
            asked.kind().equals("vote") ? Actions.VOTE_PAPER : Actions.RATE_START,
            words.label("deciding.paper." + asked.kind()),
            Pointer.to(place, asked.id()).code());
    return new Card(
        text,
        List.of(
            new Part.Paragraph(text),
            new Part.Controls(List.of(paper.primary())),
            new Part.Note(words.say("deciding.reminder-why"))));
  }

  private void remind(
      Records records, Place place, Asked asked, List<Letter> letters, Optional<BallotKey> key) {
    Set<String> marks = records.ballots().all(place, asked.id()).keySet();
    for (Letter letter : letters) {
      Optional<String> mark = Means.mark(asked.anonymous(), key, letter.person());
      if (mark.filter(it -> !marks.contains(it)).isPresent()) {
        post(records, asked, letter);
      }
    }
    beforeClosing.say(records, place, asked, key);
  }

  private void post(Records records, Asked asked, Letter letter) {
    String key = "decision/" + asked.id() + "/reminder";
    if (records.posts().standing(letter.directly(), key) instanceof Standing.Absent) {
      records.outbox().post(letter.directly(), key, null, letter.card(), means.now());
    }
  }
}
