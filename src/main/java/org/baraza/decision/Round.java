package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round in which every member rates solutions for themselves before anybody sees the group's
 * view.
 *
 * @param openedBy an id in Slack
 * @param view what the group thinks, once the round is closed
 */
public record Round(
    String id,
    List<Candidate> solutions,
    boolean anonymous,
    String openedBy,
    Instant openedAt,
    Instant closesAt,
    @Nullable View view)
    implements Decision {

  /** In an anonymous round the view of fewer people than this would show who thinks what. */
  public static final int FEWEST_SHOWN = 3;

  public Round {
    requireNonNull(id);
    solutions = List.copyOf(solutions);
    requireNonNull(openedBy);
    requireNonNull(openedAt);
    requireNonNull(closesAt);
  }

  /** What the group thinks of each solution of which that may be shown. */
  public record View(List<Rating> ratings) {
    public View {
      ratings = List.copyOf(ratings);
    }
  }

  public boolean open() {
    return view == null;
  }

  public Optional<Candidate> solution(String solution) {
    return solutions.stream().filter(known -> known.id().equals(solution)).findFirst();
  }

  /** The group's view of a solution, if the round is closed and the view hides who thinks what. */
  public Optional<Rating> rating(String solution) {
    return Optional.ofNullable(view).stream()
        .flatMap(it -> it.ratings().stream())
        .filter(rating -> rating.solution().equals(solution))
        .filter(rating -> rating.raters() >= (anonymous ? FEWEST_SHOWN : 1))
        .findFirst();
  }

  /** Adds up and closes; views that would show who thinks what are not even kept. */
  public Round closed(Questionnaire questions, Collection<Paper.Ratings> papers) {
    int fewest = anonymous ? FEWEST_SHOWN : 1;
    List<Rating> sums =
        solutions.stream()
            .map(
                solution ->
                    Rating.of(
                        questions,
                        solution.id(),
                        papers.stream().map(paper -> paper.of(solution.id())).toList()))
            .filter(rating -> rating.raters() >= fewest)
            .toList();
    return new Round(id, solutions, anonymous, openedBy, openedAt, closesAt, new View(sums));
  }
}
