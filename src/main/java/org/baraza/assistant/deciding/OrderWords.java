package org.baraza.assistant.deciding;

import java.util.HashMap;
import java.util.Map;
import org.baraza.decision.GroupOrder;
import org.baraza.decision.Points;
import org.baraza.decision.Reason;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;

/** Says by which rule solutions are put in order, and why each stands where it does. */
record OrderWords(Words words, Solutions solutions) {

  /** What comes first. */
  Prose rule(GroupOrder wanted) {
    Prose percent = VoteCards.number(wanted.weights().tolerance() * 100 / Points.WHOLE);
    return words.say("priorities.rule", "tolerance", percent);
  }

  /** What the group agreed to count otherwise. */
  Prose agreed(GroupOrder wanted) {
    return words.say("priorities.weights", "counts", Weighing.counts(words, wanted.weights()));
  }

  Prose name(String solution) {
    return ValueProse.text(solutions.name(solution));
  }

  Prose reason(Reason reason) {
    Map<String, Prose> filling = new HashMap<>();
    reason
        .filling()
        .forEach(
            (place, what) ->
                filling.put(
                    place,
                    switch (place) {
                      case "before" -> name(what);
                      case "by" -> Prose.of(new Span.Person(what));
                      default -> ValueProse.text(what);
                    }));
    return words.say("priorities.reason." + reason.key(), filling);
  }
}
