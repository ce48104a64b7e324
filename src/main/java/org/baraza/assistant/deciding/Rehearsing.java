package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;

/** Baraza plays the other side, one objection after another; what is answered is not kept. */
final class Rehearsing {
  private static final String ANSWER = "answer-";

  private final Means means;
  private final Preparing preparing;

  Rehearsing(Means means, Preparing preparing) {
    this.means = means;
    this.preparing = preparing;
  }

  Reaction start(Click click) {
    Actor actor = click.actor();
    return means
        .pointer(actor, click.value())
        .<Reaction>map(pointer -> new Reaction.Open(page(actor, pointer, 0)))
        .orElseGet(() -> means.whisper(actor, "problem.gone"));
  }

  /** The next objection, with what the group has found to answer to the one before. */
  Reaction next(Submission submission) {
    Actor actor = submission.actor();
    return means
        .pointer(actor, submission.memory())
        .<Reaction>map(pointer -> new Reaction.Redraw(page(actor, pointer, number(pointer) + 1)))
        .orElseGet(Reaction.CloseAll::new);
  }

  private static int number(Pointer pointer) {
    return pointer.item().matches("[0-9]{1,2}") ? Integer.parseInt(pointer.item()) : 0;
  }

  private Form page(Actor actor, Pointer pointer, int number) {
    Words words = means.words(actor);
    List<Ground.Objection> objections = preparing.ground(actor, pointer, words).objections();
    List<Part> parts = new ArrayList<>();
    if (number > 0 && number <= objections.size()) {
      String answer = objections.get(number - 1).answer();
      if (!answer.isEmpty()) {
        parts.add(
            new Part.Paragraph(words.say("voices.group-says", "answer", ValueProse.text(answer))));
      }
    }
    boolean more = number < objections.size();
    if (more) {
      parts.add(
          new Part.Paragraph(
              words.say("voices.they-say", "objection", objections.get(number).said())));
      parts.add(
          new Part.Input(
              ANSWER + number, // another input, or Slack would keep what was typed before
              words.label("voices.you-say"),
              words.label("voices.you-say-advice"),
              true,
              new Entry.Words(true, "", null)));
    } else {
      parts.add(
          new Part.Paragraph(
              words.say(objections.isEmpty() ? "voices.no-objections" : "voices.rehearsed")));
    }
    return new Form(
        Actions.VOICES_REHEARSE_FORM,
        pointer.at(Integer.toString(number)).code(),
        words.label("voices.rehearse"),
        more ? words.label("form.next") : null,
        words.label("form.close"),
        parts);
  }
}
