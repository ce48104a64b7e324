package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vote on what to work on. Until it closes nothing is told but how many have voted.
 *
 * @param candidates what can be voted for, in the group's order
 * @param openedBy an id in Slack
 * @param result what came of it, once it is closed
 * @param taken what the group took up from it, by candidate
 */
public record Vote(
    String id,
    List<Candidate> candidates,
    Terms terms,
    String openedBy,
    Instant openedAt,
    @Nullable Result result,
    List<String> taken)
    implements Decision, Asked {
  public Vote {
    requireNonNull(id);
    candidates = List.copyOf(candidates);
    requireNonNull(terms);
    requireNonNull(openedBy);
    requireNonNull(openedAt);
    taken = List.copyOf(taken);
  }

  /** In an anonymous vote the count of fewer people than this would show who voted for what. */
  public static final int FEWEST_SHOWN = 3;

  /**
   * What the group agreed on before voting.
   *
   * @param votesEach how many candidates one person may vote for, at least one
   * @param toTake how many the group means to work on
   * @param anonymous whether nobody can ever tell who voted for what
   * @param mayLook whether who has voted may look privately at how it stands; never if anonymous,
   *     since the difference between two looks would show a vote
   */
  public record Terms(
      int votesEach, int toTake, boolean anonymous, boolean mayLook, Instant closesAt) {
    public Terms {
      if (votesEach < 1 || toTake < 1) {
        throw new IllegalArgumentException(votesEach + " votes each, " + toTake + " to take");
      }
      requireNonNull(closesAt);
    }
  }

  /** What came of a vote. */
  public record Result(Tally tally, Voices voices) {
    public Result {
      requireNonNull(tally);
      requireNonNull(voices);
    }
  }

  /** What came of a tap. */
  public sealed interface Outcome {

    /** The person's votes as they are now. */
    record Now(Paper.Choices choices) implements Outcome {
      public Now {
        requireNonNull(choices);
      }
    }

    /** All votes are given already; one must be taken back first. */
    record NoVotesLeft() implements Outcome {}

    /** This is not to be voted on. */
    record NotACandidate() implements Outcome {}

    /** It is over. */
    record Closed() implements Outcome {}
  }

  @Override
  public boolean open() {
    return result == null;
  }

  @Override
  public boolean anonymous() {
    return terms.anonymous();
  }

  @Override
  public Instant closesAt() {
    return terms.closesAt();
  }

  @Override
  public String kind() {
    return "vote";
  }

  public Optional<Result> outcome() {
    return Optional.ofNullable(result);
  }

  /** Whether it is closed, and what came of it cannot be told without telling who voted how. */
  public boolean tooFew() {
    return terms.anonymous()
        && outcome().filter(it -> it.tally().voters() < FEWEST_SHOWN).isPresent();
  }

  public Optional<Candidate> candidate(String candidate) {
    return candidates.stream().filter(known -> known.id().equals(candidate)).findFirst();
  }

  /** Gives a candidate a vote; a second time it changes nothing. */
  public Outcome giving(Paper.Choices before, String candidate) {
    boolean has = before.has(candidate);
    if (open() && !has && before.candidates().size() >= terms.votesEach()) {
      return candidate(candidate).isEmpty()
          ? new Outcome.NotACandidate()
          : new Outcome.NoVotesLeft();
    }
    return changed(before, candidate, true);
  }

  /** Takes a vote back; a second time it changes nothing. */
  public Outcome takingBack(Paper.Choices before, String candidate) {
    return changed(before, candidate, false);
  }

  private Outcome changed(Paper.Choices before, String candidate, boolean given) {
    if (!open()) {
      return new Outcome.Closed();
    }
    if (candidate(candidate).isEmpty()) {
      return new Outcome.NotACandidate();
    }
    Set<String> choices = new LinkedHashSet<>(before.candidates());
    if (given) {
      choices.add(candidate);
    } else {
      choices.remove(candidate);
    }
    return new Outcome.Now(inOrder(choices));
  }

  /** In the candidates' order, so that a paper does not tell what came to mind first. */
  private Paper.Choices inOrder(Set<String> choices) {
    Set<String> ordered = new LinkedHashSet<>();
    candidates.stream().map(Candidate::id).filter(choices::contains).forEach(ordered::add);
    return new Paper.Choices(ordered);
  }

  /**
   * Counts and closes; an anonymous vote of too few is not even counted.
   *
   * @param quiet the papers of those who said that they belong to a group that is seldom heard
   * @param quietMembers how many said so
   */
  public Vote closed(
      Collection<Paper.Choices> papers, Collection<Paper.Choices> quiet, int quietMembers) {
    List<String> ids = candidates.stream().map(Candidate::id).toList();
    Tally counted = Tally.of(ids, papers);
    boolean shown = !terms.anonymous() || counted.voters() >= FEWEST_SHOWN;
    Tally tally = shown ? counted : Tally.unsaid(ids, counted.voters());
    Voices voices = Voices.of(tally, Tally.of(ids, quiet), quietMembers, terms.toTake());
    return new Vote(
        id, candidates, terms, openedBy, openedAt, new Result(tally, voices), List.of());
  }

  public Vote taking(Collection<String> choice) {
    List<String> known = candidates.stream().map(Candidate::id).filter(choice::contains).toList();
    return new Vote(id, candidates, terms, openedBy, openedAt, result, known);
  }

  @Override
  public <T> T as(Kinds<T> kinds) {
    return kinds.vote(this);
  }
}
