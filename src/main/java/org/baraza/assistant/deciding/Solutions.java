package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.decision.Candidate;
import org.baraza.decision.Points;
import org.baraza.decision.Questionnaire;
import org.baraza.decision.Rating;
import org.baraza.decision.Round;
import org.baraza.decision.Sheet;
import org.baraza.decision.Side;
import org.baraza.decision.Solution;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.people.Place;
import org.baraza.plan.Names;
import org.baraza.plan.Values;

/**
 * A channel's solutions with what is known of each: the latest round's view, else the answers that
 * the group gave together in the feasibility talk.
 *
 * @param rows the list as the group ordered it
 * @param ratings by row, where there is one
 */
record Solutions(List<Row> rows, Map<String, Rating> ratings) {
  static final String LIST = "solutions";
  static final String NAME = "solution";
  static final String FLOW = "feasibility";
  private static final int KEENEST = 5;

  Solutions {
    rows = List.copyOf(rows);
    ratings = Map.copyOf(ratings);
  }

  static Solutions of(Records records, Place place, FlowBook.Edition edition) {
    List<Row> rows = records.lists().find(place, "", LIST).rows();
    Map<String, Rating> ratings = new LinkedHashMap<>();
    Optional.ofNullable(edition.flows().get(FLOW))
        .ifPresent(
            flow ->
                records.conversations().all(place).stream()
                    .filter(conversation -> conversation.flow().equals(FLOW))
                    .forEach(it -> ratings.put(it.occasion(), together(flow, it))));
    records.decisions().all(place).stream()
        .filter(Round.class::isInstance)
        .map(Round.class::cast)
        .forEach(
            round ->
                round
                    .solutions()
                    .forEach(
                        it ->
                            round.rating(it.id()).ifPresent(known -> ratings.put(it.id(), known))));
    return new Solutions(rows, ratings);
  }

  /** What the group answered together, as one view. */
  private static Rating together(Flow flow, Conversation conversation) {
    Questionnaire questions = Questionnaire.of(flow);
    Sheet sheet = Sheet.EMPTY;
    for (var item : questions.items()) {
      Optional<Value> answer = conversation.answer(item.id()).map(it -> it.value());
      if (answer.isPresent() && answer.get() instanceof Value.Truth truth) {
        sheet = sheet.with(item.id(), truth.truth());
      }
    }
    return Rating.of(questions, conversation.occasion(), List.of(sheet));
  }

  List<Candidate> candidates() {
    return rows.stream().map(row -> new Candidate(row.id(), Values.text(row, NAME))).toList();
  }

  Optional<Row> row(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  String name(String id) {
    return row(id).map(row -> Values.text(row, NAME)).orElse(id);
  }

  Optional<Rating> rating(String id) {
    return Optional.ofNullable(ratings.get(id));
  }

  /** As they are put in order. */
  List<Solution> weighed() {
    List<Solution> solutions = new ArrayList<>();
    for (Row row : rows) {
      Map<Side, Integer> loads = new LinkedHashMap<>();
      for (Side side : Side.values()) {
        rating(row.id())
            .map(rating -> rating.side(side).load())
            .filter(OptionalInt::isPresent)
            .ifPresent(load -> loads.put(side, load.getAsInt()));
      }
      solutions.add(new Solution(row.id(), loads, passion(row), opens(row)));
    }
    return solutions;
  }

  /** From 1 to 5 to thousandths. */
  private static OptionalInt passion(Row row) {
    return Values.number(row.cell("passion")).stream()
        .mapToInt(number -> (number.intValue() - 1) * Points.WHOLE / (KEENEST - 1))
        .map(share -> Math.max(0, Math.min(Points.WHOLE, share)))
        .findFirst();
  }

  /** How many others are named; whatever else is said counts as one. */
  private int opens(Row row) {
    String text = Values.text(row, "makes-easier");
    if (text.isEmpty()) {
      return 0;
    }
    long others =
        Names.meant(text, rows, NAME).stream().filter(it -> !it.id().equals(row.id())).count();
    return Math.max(1, (int) others);
  }
}
