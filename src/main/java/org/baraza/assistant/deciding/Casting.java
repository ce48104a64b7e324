package org.baraza.assistant.deciding;

import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Paper;
import org.baraza.decision.Vote;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Somebody votes: with one tap, seen by nobody else, changeable until it closes. */
final class Casting {
  private final Means means;

  Casting(Means means) {
    this.means = means;
  }

  /** A vote on the channel's card. */
  Reaction give(Click click) {
    return cast(click, Change.GIVE, false);
  }

  /** A vote on one's own paper. */
  Reaction put(Click click) {
    return cast(click, Change.GIVE, true);
  }

  Reaction takeBack(Click click) {
    return cast(click, Change.TAKE_BACK, true);
  }

  /** Shows one's own paper. */
  Reaction paper(Click click) {
    return cast(click, Change.NONE, false);
  }

  Reaction paper(Actor actor, Place place, String vote) {
    return cast(actor, Pointer.to(place, vote), Change.NONE, false);
  }

  /** "I belong to a group that is seldom heard", or not any more. */
  Reaction quiet(Click click) {
    return cast(click, Change.QUIET, true);
  }

  /** The same where no vote is open. */
  Reaction belongs(Click click) {
    Actor actor = click.actor();
    Words words = means.words(actor);
    Optional<Pointer> pointer = means.pointer(actor, click.value());
    if (pointer.isEmpty()) {
      return means.whisper(actor, "problem.gone");
    }
    Place place = pointer.get().place(actor);
    boolean quiet = pointer.get().item().equals("yes");
    means
        .work()
        .write(
            records -> {
              records.quietVoices().note(place, actor.userId(), quiet);
              return true;
            });
    Prose said = words.say(quiet ? "vote.quiet.noted" : "vote.quiet.about");
    return new Reaction.Whisper(
        new Card(
            said,
            List.of(
                new Part.Paragraph(said),
                new Part.Controls(
                    List.of(
                        quietButton(words, Pointer.to(place, ""), quiet),
                        Preparing.button(words, place))))));
  }

  /** Says that one is seldom heard, or takes that back. */
  static Control quietButton(Words words, Pointer pointer, boolean quiet) {
    return new Control.Button(
        Actions.VOICES_QUIET,
        words.label(quiet ? "vote.quiet.no" : "vote.quiet.yes"),
        pointer.at(quiet ? "no" : "yes").code());
  }

  private enum Change {
    NONE,
    GIVE,
    TAKE_BACK,
    QUIET
  }

  private Reaction cast(Click click, Change change, boolean onPaper) {
    return means
        .pointer(click.actor(), click.value())
        .map(pointer -> cast(click.actor(), pointer, change, onPaper))
        .orElseGet(() -> means.whisper(click.actor(), "problem.gone"));
  }

  private Reaction cast(Actor actor, Pointer pointer, Change change, boolean onPaper) {
    Optional<BallotKey> key = means.keys().find(pointer.decision());
    Words words = means.words(actor);
    Card card = means.work().write(records -> cast(records, actor, pointer, change, key, words));
    return onPaper ? new Reaction.Rewhisper(card) : new Reaction.Whisper(card);
  }

  private Card cast(
      Records records,
      Actor actor,
      Pointer pointer,
      Change change,
      Optional<BallotKey> key,
      Words words) {
    Place place = pointer.place(actor);
    Optional<Vote> found = means.vote(records, place, pointer.decision());
    if (found.isEmpty()) {
      return Card.of(words.say("problem.gone"));
    }
    Vote vote = found.get();
    Optional<String> mark = Means.mark(vote.terms().anonymous(), key, actor.userId());
    if (!vote.open() || mark.isEmpty()) {
      return Card.of(words.say(vote.open() ? "vote.key-lost" : "vote.closed"));
    }
    Ballot ballot = new Ballot(records, place, vote, mark.get());
    if (change == Change.QUIET) {
      records.quietVoices().note(place, actor.userId(), pointer.item().equals("yes"));
    }
    Prose said = change == Change.NONE ? Prose.empty() : ballot.change(change, pointer, words);
    boolean quiet = records.quietVoices().all(place).contains(actor.userId());
    return new VoteCards(words, place, vote).paper(ballot.choices(), quiet, said);
  }

  /** One person's paper in a transaction. */
  private final class Ballot {
    private final Records records;
    private final Place place;
    private final Vote vote;
    private final String mark;

    Ballot(Records records, Place place, Vote vote, String mark) {
      this.records = records;
      this.place = place;
      this.vote = vote;
      this.mark = mark;
    }

    Paper.Choices choices() {
      return records
          .ballots()
          .find(place, vote.id(), mark)
          .filter(Paper.Choices.class::isInstance)
          .map(Paper.Choices.class::cast)
          .orElse(Paper.Choices.NONE);
    }

    Prose change(Change change, Pointer pointer, Words words) {
      if (change == Change.QUIET) {
        return Prose.empty();
      }
      Paper.Choices before = choices();
      Vote.Outcome outcome =
          change == Change.GIVE
              ? vote.giving(before, pointer.item())
              : vote.takingBack(before, pointer.item());
      if (outcome instanceof Vote.Outcome.Now now) {
        store(records, place, vote, mark, before, now.choices());
        return words.say(change == Change.GIVE ? "vote.kept" : "vote.taken-back");
      }
      return words.say(
          outcome instanceof Vote.Outcome.NoVotesLeft ? "vote.none-left" : "problem.gone");
    }
  }

  /** Keeps a paper; the channel's card counts anew when there is one more or one less. */
  void store(
      Records records,
      Place place,
      Vote vote,
      String mark,
      Paper.Choices before,
      Paper.Choices after) {
    if (after.blank()) {
      records.ballots().remove(place, vote.id(), mark);
    } else if (!after.equals(before)) {
      records.ballots().put(place, vote.id(), mark, after);
    }
    if (before.blank() != after.blank()) {
      redraw(records, place, vote);
    }
  }

  /** Draws the channel's card anew; only the last drawing of several that wait is sent. */
  private void redraw(Records records, Place place, Vote vote) {
    String key = VoteCards.key(vote);
    if (records.posts().standing(place, key) instanceof Standing.Absent) {
      return;
    }
    records
        .plans()
        .find(place)
        .map(plan -> new VoteCards(means.words(plan), place, vote))
        .ifPresent(
            cards ->
                records
                    .outbox()
                    .update(
                        place,
                        key,
                        cards.open(records.ballots().count(place, vote.id())),
                        means.now()));
  }

  /** How it stands, for somebody who has voted, if the group allows it. */
  Reaction look(Click click) {
    Actor actor = click.actor();
    Words words = means.words(actor);
    return means
        .pointer(actor, click.value())
        .flatMap(
            pointer ->
                means
                    .work()
                    .read(records -> look(records, pointer.place(actor), pointer, actor, words)))
        .<Reaction>map(text -> new Reaction.Whisper(Card.of(text)))
        .orElseGet(() -> means.whisper(actor, "problem.gone"));
  }

  private Optional<Prose> look(
      Records records, Place place, Pointer pointer, Actor actor, Words words) {
    return means
        .vote(records, place, pointer.decision())
        .filter(vote -> vote.open() && vote.terms().mayLook() && !vote.terms().anonymous())
        .filter(vote -> records.ballots().find(place, vote.id(), actor.userId()).isPresent())
        .map(
            vote -> {
              Vote.Result result = Closing.standing(records, place, vote);
              return words
                  .say("vote.so-far")
                  .then("\n")
                  .then(new OutcomeCards(words, place, vote, result).standings());
            });
  }
}
