package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Rating;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Question;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;
import org.baraza.plan.Values;

/**
 * What the plan has for somebody who gets ready to speak.
 *
 * @param topics what the next meeting is about
 * @param interests what others at the table want
 * @param objections what others may say, the likeliest first
 */
record Ground(List<Prose> topics, List<Prose> interests, List<Objection> objections) {
  private static final int MOST = 6;

  /** What somebody may say, and what the group has found to answer; that may be empty. */
  record Objection(Prose said, String answer) {}

  Ground {
    topics = List.copyOf(topics);
    interests = List.copyOf(interests);
    objections = List.copyOf(objections);
  }

  static Ground of(Records records, Place place, FlowBook.Edition edition, Words words) {
    String meeting = NextMeeting.of(records, place);
    List<Prose> topics = names(records, place, meeting, NextMeeting.AGENDA, NextMeeting.POINT);
    if (topics.isEmpty()) {
      topics = names(records, place, "", TakingUp.LIST, TakingUp.ISSUE);
    }
    return new Ground(
        topics, interests(records, place, words), objections(records, place, edition, words));
  }

  private static List<Prose> names(
      Records records, Place place, String occasion, String list, String field) {
    return records.lists().find(place, occasion, list).rows().stream()
        .limit(MOST)
        .map(row -> ValueProse.text(Values.text(row, field)))
        .toList();
  }

  private static List<Prose> interests(Records records, Place place, Words words) {
    List<Prose> interests = new ArrayList<>();
    for (Row row : records.lists().find(place, "", "other-interests").rows()) {
      Prose line =
          words.say(
              "voices.interest",
              Map.of(
                  "side", ValueProse.text(Values.text(row, "side")),
                  "wants", ValueProse.text(Values.text(row, "wants"))));
      String shared = Values.text(row, "shared");
      interests.add(
          shared.isEmpty()
              ? line
              : line.then(" ").then(words.say("voices.shared", "shared", ValueProse.text(shared))));
    }
    return interests.subList(0, Math.min(MOST, interests.size()));
  }

  /** Those that the group wrote down, then what speaks most against each solution. */
  private static List<Objection> objections(
      Records records, Place place, FlowBook.Edition edition, Words words) {
    List<Objection> objections = new ArrayList<>();
    for (Row row : records.lists().find(place, "", "debates").rows()) {
      objections.add(
          new Objection(ValueProse.text(Values.text(row, "objection")), Values.text(row, "reply")));
    }
    Solutions solutions = Solutions.of(records, place, edition);
    Optional<Flow> flow = Optional.ofNullable(edition.flows().get(Solutions.FLOW));
    for (Row row : solutions.rows()) {
      solutions
          .rating(row.id())
          .flatMap(Rating::worst)
          .flatMap(item -> flow.flatMap(it -> it.question(item)))
          .map(Question::label)
          .ifPresent(
              item ->
                  objections.add(
                      new Objection(
                          words.say(
                              "voices.doubt",
                              Map.of(
                                  "item", Prose.plain(item),
                                  "name", ValueProse.text(Values.text(row, Solutions.NAME)))),
                          "")));
    }
    return objections.subList(0, Math.min(MOST, objections.size()));
  }
}
