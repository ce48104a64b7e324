package org.baraza.plan.worked;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Condition;
import org.baraza.flow.Facts;
import org.baraza.flow.Flow;
import org.baraza.flow.Question;
import org.baraza.flow.Value;
import org.baraza.flow.Value.Ternary;

/**
 * What speaks for and against a solution in one respect. A question that is only asked after an
 * unfavourable answer forms one point with the question before it.
 *
 * @param group {@code difficulty}, {@code risk} or {@code cost}
 * @param inFavour labels of the points that speak for it
 * @param against labels of those that speak against it
 * @param unknown labels of those that nobody knows yet
 */
public record Feasibility(
    String group, List<String> inFavour, List<String> against, List<String> unknown) {
  public static final List<String> GROUPS = List.of("difficulty", "risk", "cost");

  public Feasibility {
    requireNonNull(group);
    inFavour = List.copyOf(inFavour);
    against = List.copyOf(against);
    unknown = List.copyOf(unknown);
  }

  /** Weighs the answers of one round of the questions, a value for each group. */
  public static List<Feasibility> of(Flow flow, Facts facts) {
    return GROUPS.stream().map(group -> of(group, flow, facts)).toList();
  }

  private static Feasibility of(String group, Flow flow, Facts facts) {
    List<String> inFavour = new ArrayList<>();
    List<String> against = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Question question : flow.questions()) {
      if (question.id().startsWith(group + "-") && base(question, flow).isEmpty()) {
        point(question, flow, facts)
            .ifPresent(
                weight ->
                    (weight == Ternary.YES ? inFavour : weight == Ternary.NO ? against : unknown)
                        .add(question.label()));
      }
    }
    return new Feasibility(group, inFavour, against, unknown);
  }

  /** Yes when the point speaks for the solution; none while it was not answered. */
  private static Optional<Ternary> point(Question question, Flow flow, Facts facts) {
    Optional<Ternary> own = weight(question, flow, facts);
    if (own.filter(weight -> weight == Ternary.NO).isEmpty()) {
      return own;
    }
    return flow.questions().stream()
        .filter(
            other -> base(other, flow).filter(base -> base.id().equals(question.id())).isPresent())
        .findFirst()
        .flatMap(other -> weight(other, flow, facts))
        .or(() -> own);
  }

  private static Optional<Ternary> weight(Question question, Flow flow, Facts facts) {
    Ternary favourable = question.favourable();
    if (favourable == null) {
      return Optional.empty();
    }
    return facts
        .answer(flow.id() + "." + question.id())
        .filter(Value.Truth.class::isInstance)
        .map(value -> ((Value.Truth) value).truth())
        .map(
            truth ->
                truth == Ternary.NOT_SURE
                    ? Ternary.NOT_SURE
                    : truth == favourable ? Ternary.YES : Ternary.NO);
  }

  private static Optional<Question> base(Question question, Flow flow) {
    return question.when() instanceof Condition.Said said
        ? flow.question(said.question())
        : Optional.empty();
  }
}
