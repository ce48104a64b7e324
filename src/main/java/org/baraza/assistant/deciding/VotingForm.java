package org.baraza.assistant.deciding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Candidate;
import org.baraza.decision.Paper;
import org.baraza.decision.Vote;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** One's own paper as a form, for where no message of one's own can be shown. */
final class VotingForm {
  private static final String CHOICES = "choices";
  private static final int LABEL = 75;

  private final Means means;
  private final Casting casting;
  private final Consumer<Actor> voted;

  /**
   * Prepares to take papers.
   *
   * @param voted to be told after somebody voted, so that what they look at can follow
   */
  VotingForm(Means means, Casting casting, Consumer<Actor> voted) {
    this.means = means;
    this.casting = casting;
    this.voted = voted;
  }

  /** One person's paper within a transaction. */
  private record Mine(Records records, Place place, Vote vote, String mark) {
    Paper.Choices choices() {
      return records
          .ballots()
          .find(place, vote.id(), mark)
          .filter(Paper.Choices.class::isInstance)
          .map(Paper.Choices.class::cast)
          .orElse(Paper.Choices.NONE);
    }
  }

  /** What is done with one's own paper. */
  @FunctionalInterface
  private interface Then {
    Reaction with(Mine mine);
  }

  Reaction open(Click click) {
    Words words = means.words(click.actor());
    return mine(
        click.actor(),
        click.value(),
        mine -> new Reaction.Open(form(words, click.value(), mine.vote(), mine.choices())));
  }

  private Form form(Words words, String memory, Vote vote, Paper.Choices choices) {
    List<Option> options =
        vote.candidates().stream().map(it -> new Option(label(it), it.id())).toList();
    Prose votes = VoteCards.number(vote.terms().votesEach());
    Prose closes = Prose.of(new Span.Moment(vote.terms().closesAt()));
    return new Form(
        Actions.VOTE_FORM,
        memory,
        words.label("deciding.paper.vote"),
        words.label("form.save"),
        words.label("form.cancel"),
        List.of(
            new Part.Paragraph(words.say("vote.paper", Map.of("votes", votes, "closes", closes))),
            new Part.Note(words.say(vote.terms().anonymous() ? "vote.anonymous" : "vote.named")),
            new Part.Input(
                CHOICES,
                words.label("vote.paper-for"),
                null,
                true,
                new Entry.Several(
                    options,
                    List.copyOf(choices.candidates()),
                    words.label("entry.choose-several")))));
  }

  private static String label(Candidate candidate) {
    String name = candidate.name();
    return name.length() <= LABEL ? name : name.substring(0, LABEL - 1) + "…";
  }

  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Words words = means.words(actor);
    List<String> chosen =
        submission.input(CHOICES) instanceof Raw.Picked picked ? picked.ids() : List.of();
    Reaction reaction =
        mine(actor, submission.memory(), mine -> keep(mine, words, new LinkedHashSet<>(chosen)));
    if (reaction instanceof Reaction.CloseAll) {
      voted.accept(actor);
    }
    return reaction;
  }

  private Reaction keep(Mine mine, Words words, Set<String> chosen) {
    Paper.Choices after = Paper.Choices.NONE;
    for (String candidate : chosen) {
      Vote.Outcome outcome = mine.vote().giving(after, candidate);
      if (outcome instanceof Vote.Outcome.NoVotesLeft) {
        Prose votes = VoteCards.number(mine.vote().terms().votesEach());
        return new Reaction.Problems(Map.of(CHOICES, words.say("vote.too-many", "votes", votes)));
      }
      if (outcome instanceof Vote.Outcome.Now now) {
        after = now.choices();
      }
    }
    casting.store(mine.records(), mine.place(), mine.vote(), mine.mark(), mine.choices(), after);
    return new Reaction.CloseAll();
  }

  private Reaction mine(Actor actor, String code, Then then) {
    Optional<Pointer> pointer = means.pointer(actor, code);
    if (pointer.isEmpty()) {
      return means.whisper(actor, "problem.gone");
    }
    Optional<BallotKey> key = means.keys().find(pointer.get().decision());
    Place place = pointer.get().place(actor);
    return means
        .work()
        .write(
            records -> {
              Optional<Vote> vote = means.vote(records, place, pointer.get().decision());
              if (vote.filter(Vote::open).isEmpty()) {
                return means.whisper(actor, "vote.closed");
              }
              return Means.mark(vote.get().anonymous(), key, actor.userId())
                  .map(mark -> then.with(new Mine(records, place, vote.get(), mark)))
                  .orElseGet(() -> means.whisper(actor, "vote.key-lost"));
            });
  }
}
