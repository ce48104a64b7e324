package org.baraza.assistant.committing;

import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.committing.Keeping.Result;
import org.baraza.assistant.committing.Keeping.Right;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Outcome.Reason;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;

/** Says to whoever acted what came of it; what was done shows by itself. */
record Replies(Words words) {

  Reaction toTap(Result result) {
    return result instanceof Result.Kept
        ? new Reaction.Nothing()
        : new Reaction.Whisper(say(result));
  }

  /** In a form, what is wrong stands at an input; what cannot be mended there closes it. */
  Reaction toForm(Result result, Map<Reason, String> inputs) {
    if (result instanceof Result.Kept) {
      return new Reaction.CloseAll();
    }
    if (result instanceof Result.Wrong wrong && inputs.containsKey(wrong.reason())) {
      String input = inputs.getOrDefault(wrong.reason(), "");
      return new Reaction.Problems(Map.of(input, problem(wrong.reason())));
    }
    return new Reaction.Whisper(say(result));
  }

  private Card say(Result result) {
    if (result instanceof Result.Stale stale) {
      Prose standing = new CommitmentProse(words).standing(stale.now());
      return Card.of(
          words.say(
              "commit.stale",
              Map.of("what", ValueProse.text(stale.now().what()), "standing", standing)));
    }
    if (result instanceof Result.NotYours other) {
      return Card.of(notYours(other.now(), other.right()));
    }
    return result instanceof Result.Wrong wrong
        ? Card.of(problem(wrong.reason()))
        : Card.of(words.say("problem.gone"));
  }

  private Prose notYours(Commitment commitment, Right right) {
    Optional<Who> asked = commitment.asked();
    if (right == Right.ANSWER && asked.isPresent()) {
      return words.say("commit.not-asked", "person", ValueProse.person(asked.get()));
    }
    Prose owner = ValueProse.person(commitment.owner());
    return words.say("commit.not-yours", "owner", owner);
  }

  Prose problem(Reason reason) {
    return words.say(
        switch (reason) {
          case STALE -> "problem.gone";
          case NO_REASON -> "commit.problem.no-reason";
          case PAST_DAY -> "commit.problem.past-day";
          case SAME_PERSON -> "commit.problem.same-person";
          case NO_RELAY -> "commit.problem.no-relay";
          case NO_WORDS -> "commit.problem.no-words";
        });
  }
}
