package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    implements Decision, Asked {

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

  @Override
  public boolean open() {
    return view == null;
  }

  @Override
  public String kind() {
    return "rating";
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

  /**
   * Whether those who are seldom heard were heard, and about what they lean the other way.
   *
   * @param quiet what they put down
   * @param quietMembers how many belong to them
   */
  public Voices voices(
      Questionnaire questions,
      Collection<Paper.Ratings> papers,
      Collection<Paper.Ratings> quiet,
      int quietMembers) {
    Voices.Finding sofar = Voices.sofar(quietMembers, quiet.size());
    if (sofar != Voices.Finding.HEARD) {
      return new Voices(sofar, List.of());
    }
    List<String> leaning =
        solutions.stream()
            .map(Candidate::id)
            .filter(id -> opposed(sum(questions, id, papers), sum(questions, id, quiet)))
            .toList();
    return new Voices(leaning.isEmpty() ? Voices.Finding.HEARD : Voices.Finding.DIFFERS, leaning);
  }

  /** Whether one view is rather for a solution and the other, of enough people, rather not. */
  private static boolean opposed(Rating all, Rating quiet) {
    OptionalInt one = all.total().load();
    OptionalInt other = quiet.total().load();
    return quiet.raters() >= Voices.FEWEST
        && one.isPresent()
        && other.isPresent()
        && one.getAsInt() > Points.WHOLE / 2 != other.getAsInt() > Points.WHOLE / 2;
  }

  private static Rating sum(
      Questionnaire questions, String solution, Collection<Paper.Ratings> papers) {
    return sum(questions, solution, papers, 1);
  }

  private static Rating sum(
      Questionnaire questions, String solution, Collection<Paper.Ratings> papers, int fewest) {
    List<Sheet> sheets = papers.stream().map(paper -> paper.of(solution)).toList();
    return Rating.of(questions, solution, sheets, fewest);
  }

  /** Adds up and closes; views that would show who thinks what are not even kept. */
  public Round closed(Questionnaire questions, Collection<Paper.Ratings> papers) {
    int fewest = anonymous ? FEWEST_SHOWN : 1;
    List<Rating> sums =
        solutions.stream()
            .map(solution -> sum(questions, solution.id(), papers, fewest))
            .filter(rating -> rating.raters() >= fewest)
            .toList();
    return new Round(id, solutions, anonymous, openedBy, openedAt, closesAt, new View(sums));
  }

  @Override
  public <T> T as(Kinds<T> kinds) {
    return kinds.round(this);
  }
}
