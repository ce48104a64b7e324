package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Filling;
import org.baraza.conversation.Step;
import org.baraza.flow.Raw;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Records answers that a group gave elsewhere, such as in a vote, where its flow asks for them. */
public final class Recording {
  private final Desk desk;

  public Recording(Desk desk) {
    this.desk = requireNonNull(desk);
  }

  /** Answers questions of a flow, which begins now if nobody has begun it. */
  public void record(
      Records records,
      Setting setting,
      String flow,
      String occasion,
      Actor by,
      Map<String, Raw> answers) {
    Place place = setting.plan().place();
    String id =
        records
            .conversations()
            .latest(place, flow, occasion)
            .filter(Conversation::current)
            .map(Conversation::id)
            .orElseGet(() -> begin(records, setting, flow, occasion, by));
    answers.forEach((question, raw) -> amend(records, place, id, question, raw, by));
  }

  private String begin(Records records, Setting setting, String flow, String occasion, Actor by) {
    Conversation begun =
        Conversation.begun(
            setting.plan().place(),
            desk.ids().next(),
            flow,
            occasion,
            by.userId(),
            desk.clock().instant());
    desk.turns().take(records, setting, begun, any -> new Step.Begin());
    return begun.id();
  }

  /** Gives an answer of a conversation in the place of the one that stands. */
  public void amend(
      Records records, Place place, String conversation, String question, Raw raw, Actor by) {
    desk.turns()
        .take(
            records,
            place,
            conversation,
            found -> {
              Optional<String> seen = found.answer(question).map(Answer::id);
              return new Filling.Amend(question, seen.orElse(null), desk.given(by, raw));
            });
  }
}
