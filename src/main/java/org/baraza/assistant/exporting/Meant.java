package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.baraza.conversation.Conversation;
import org.baraza.decision.TalkRound;
import org.baraza.flow.Flow;
import org.baraza.flow.Question;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Values;

/**
 * What decisions name by id, as it is to be read.
 *
 * @param rating the flow whose questions a round of ratings asks, if there is one
 * @param solutions the rows of the list
 */
record Meant(Optional<Flow> rating, List<Conversation> conversations, List<Row> solutions) {
  Meant {
    requireNonNull(rating);
    conversations = List.copyOf(conversations);
    solutions = List.copyOf(solutions);
  }

  /** What was judged; nothing if it is asked no more. */
  Optional<Prose> item(String id) {
    return rating.flatMap(flow -> flow.question(id)).map(Question::label).map(Prose::plain);
  }

  /** What a round of talk was about; nothing if its conversation is gone. */
  Optional<Prose> question(TalkRound round) {
    return conversations.stream()
        .filter(it -> it.id().equals(round.id()))
        .map(it -> Values.text(it.answer("question").map(answer -> answer.value())))
        .filter(text -> !text.isEmpty())
        .map(ValueProse::text)
        .findFirst();
  }

  Optional<Row> solution(String id) {
    return solutions.stream().filter(row -> row.id().equals(id)).findFirst();
  }
}
