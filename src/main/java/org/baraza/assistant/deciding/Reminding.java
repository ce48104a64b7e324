package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Voices;
import org.baraza.decision.Vote;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Reminds those who have not voted, once and privately, and says which voices are missing. */
final class Reminding {
  private final Means means;
  private final Casting casting;

  Reminding(Means means, Casting casting) {
    this.means = means;
    this.casting = casting;
  }

  void due(String moment) {
    Pointer.Appointed.read(moment).ifPresent(it -> remind(it.place(), it.decision()));
  }

  private void remind(Place place, String id) {
    Optional<Vote> vote =
        means.work().<Optional<Vote>>read(records -> means.vote(records, place, id));
    if (vote.filter(Vote::open).isEmpty()) {
      return;
    }
    List<Letter> letters = letters(place, vote.get());
    Optional<BallotKey> key = means.keys().find(id);
    means
        .work()
        .write(
            records -> {
              means
                  .vote(records, place, id)
                  .filter(Vote::open)
                  .ifPresent(open -> remind(records, place, open, letters, key));
              return true;
            });
  }

  /** What one person would be told, and where. */
  private record Letter(String person, Place directly, Card card) {}

  /** A letter for each person of the channel, in their own language. */
  private List<Letter> letters(Place place, Vote vote) {
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
                        new Letter(member, directly, card(means.words(person), place, vote))));
      }
    }
    return letters;
  }

  private static Card card(Words words, Place place, Vote vote) {
    Prose text =
        words.say(
            "vote.reminder",
            Map.of(
                "channel", Prose.of(new Span.Channel(place.channel())),
                "closes", Prose.of(new Span.Moment(vote.terms().closesAt()))));
    return new Card(
        text,
        List.of(
            new Part.Paragraph(text),
            new Part.Controls(List.of(new VoteCards(words, place, vote).paperButton(true))),
            new Part.Note(words.say("vote.reminder-why"))));
  }

  private void remind(
      Records records, Place place, Vote vote, List<Letter> letters, Optional<BallotKey> key) {
    Set<String> marks = records.ballots().all(place, vote.id()).keySet();
    for (Letter letter : letters) {
      Optional<String> mark = Means.mark(vote.terms().anonymous(), key, letter.person());
      if (mark.filter(it -> !marks.contains(it)).isPresent()) {
        post(records, vote, letter);
      }
    }
    Voices.Finding voices =
        Voices.sofar(
            records.quietVoices().all(place).size(),
            Closing.quietVoters(records, place, vote, key));
    if (voices == Voices.Finding.MISSING) {
      casting.redraw(records, place, vote, voices);
    }
  }

  private void post(Records records, Vote vote, Letter letter) {
    String key = VoteCards.key(vote) + "/reminder";
    if (records.posts().standing(letter.directly(), key) instanceof Standing.Absent) {
      records.outbox().post(letter.directly(), key, null, letter.card(), means.now());
    }
  }
}
