package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Part;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Answer;
import org.baraza.flow.Question;
import org.baraza.flow.wording.Phrase;
import org.baraza.flow.wording.Prose;

/** A question's words, with the earlier answers that they name filled in. */
record Asking(Setting setting, Agenda agenda) {
  /** Stands where an answer is named that nobody has given yet. */
  private static final Prose OPEN = Prose.plain("…");

  Prose words(Question question) {
    Map<String, Prose> filling = new HashMap<>();
    for (String name : question.ask().places()) {
      Optional<Prose> answer =
          agenda
              .question(name)
              .flatMap(
                  earlier ->
                      agenda
                          .answer(name)
                          .map(value -> setting.values().show(earlier.kind(), value)));
      filling.put(name, answer.orElse(OPEN));
    }
    return question.ask().with(filling);
  }

  /** A question's inputs in a form; a label has no room for answers and cannot mention anybody. */
  List<Part> inputs(String id, Question question, boolean optional, Optional<Answer> known) {
    List<Part> parts = new ArrayList<>();
    boolean namesAnswers = !question.ask().places().isEmpty();
    if (namesAnswers) {
      parts.add(new Part.Paragraph(words(question)));
    }
    parts.addAll(
        new Entries(setting.words(), setting.plan().currency())
            .inputs(
                id,
                question.kind(),
                namesAnswers ? question.label() : question.ask().label(),
                question.tip().map(Phrase::label).orElse(null),
                optional,
                known.map(Answer::value).orElse(null)));
    return parts;
  }
}
