package org.baraza.assistant.committing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.commitment.WayOut;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;

/** All open promises of one person in a channel, handed on together: when somebody leaves. */
final class HandingAll {
  private static final String OWNER = "owner";
  private static final String HEIR = "heir";
  private static final String REASON = "reason";

  private final Keeping keeping;

  HandingAll(Keeping keeping) {
    this.keeping = keeping;
  }

  static Control ask(Words words, Place place) {
    return new Control.Button(
        CommitmentActions.HAND_ALL, words.label("commit.hand-all.button"), place.channel());
  }

  Reaction open(Click click) {
    Actor actor = click.actor();
    Words words = keeping.words(actor);
    if (!mayHere(actor, new Place(actor.workspace(), click.value()))) {
      return new Reaction.Whisper(Card.of(words.say("problem.gone")));
    }
    return new Reaction.Open(
        new Form(
            CommitmentActions.HAND_ALL_FORM,
            click.value(),
            words.label("commit.hand-all.title"),
            words.label("form.send"),
            words.label("form.cancel"),
            List.of(
                new Part.Paragraph(words.say("commit.hand-all.about")),
                person(OWNER, words.label("commit.hand-all.owner"), words),
                person(HEIR, words.label("commit.cannot.heir"), words),
                new Part.Input(
                    REASON,
                    words.label("commit.cannot.reason"),
                    null,
                    false,
                    new Entry.Words(true, "", null)))));
  }

  private static Part person(String id, String label, Words words) {
    return new Part.Input(
        id, label, null, false, new Entry.Person(null, words.label("entry.choose-person")));
  }

  private boolean mayHere(Actor actor, Place place) {
    return keeping.desk().access().mayTakePart(actor, place);
  }

  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Words words = keeping.words(actor);
    Place place = new Place(actor.workspace(), submission.memory());
    if (!mayHere(actor, place)) {
      return new Reaction.Whisper(Card.of(words.say("problem.gone")));
    }
    Typed typed = new Typed(submission);
    Optional<String> owner = typed.member(OWNER);
    Optional<String> heir = typed.member(HEIR);
    String reason = typed.words(REASON);
    if (owner.isEmpty()) {
      return problem(OWNER, words, "commit.problem.no-heir");
    }
    if (heir.isEmpty() || heir.equals(owner)) {
      String key = heir.isEmpty() ? "commit.problem.no-heir" : "commit.problem.same-person";
      return problem(HEIR, words, key);
    }
    if (!mayHere(new Actor(actor.workspace(), heir.get()), place)) {
      return problem(HEIR, words, "commit.hand-all.not-here");
    }
    if (reason.isBlank()) {
      return problem(REASON, words, "commit.problem.no-reason");
    }
    Who from = new Who.Member(owner.get());
    Who to = new Who.Member(heir.get());
    int asked =
        keeping.changeAll(
            actor, place, from, touch -> new WayOut.HandOver(to, null, reason, touch));
    return asked == 0
        ? problem(OWNER, words, "commit.hand-all.none")
        : new Reaction.Whisper(Card.of(done(words, from, to, asked)));
  }

  private static Prose done(Words words, Who from, Who to, int asked) {
    return words.say(
        "commit.hand-all.asked",
        Map.of(
            "heir", ValueProse.person(to),
            "owner", ValueProse.person(from),
            "count", Prose.plain(Integer.toString(asked))));
  }

  private static Reaction problem(String input, Words words, String key) {
    return new Reaction.Problems(Map.of(input, words.say(key)));
  }
}
