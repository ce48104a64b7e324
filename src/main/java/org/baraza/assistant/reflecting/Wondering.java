package org.baraza.assistant.reflecting;

import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Recording;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Answer;
import org.baraza.flow.Raw;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Values;

/** Somebody says why; it is added to what was counted. */
final class Wondering {
  private static final String REASON = "reason";

  private final Desk desk;
  private final Recording recording;

  Wondering(Desk desk) {
    this.desk = desk;
    recording = new Recording(desk);
  }

  private Optional<Pointer> pointer(Actor actor, String code) {
    return Pointer.read(code).filter(it -> desk.access().mayTakePart(actor, it.place(actor)));
  }

  private static Optional<String> told(Records records, Place place, Pointer pointer) {
    return records
        .conversations()
        .find(place, pointer.decision())
        .flatMap(it -> it.answer(pointer.item()))
        .map(Answer::value)
        .map(value -> Values.text(Optional.of(value)));
  }

  Reaction form(Click click) {
    Actor actor = click.actor();
    Words words = desk.words(actor);
    return pointer(actor, click.value())
        .flatMap(
            pointer ->
                desk.work()
                    .<Optional<String>>read(
                        records -> told(records, pointer.place(actor), pointer)))
        .<Reaction>map(
            told ->
                new Reaction.Open(
                    new Form(
                        Reflecting.WHY_FORM,
                        click.value(),
                        words.label("why.title"),
                        words.label("form.save"),
                        words.label("form.cancel"),
                        List.of(
                            new Part.Paragraph(ValueProse.text(told)),
                            new Part.Input(
                                REASON,
                                words.label("why.reason"),
                                words.label("why.advice"),
                                false,
                                new Entry.Words(true, "", null))))))
        .orElseGet(() -> desk.whisper(actor, "problem.gone"));
  }

  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = pointer(actor, submission.memory());
    if (pointer.isPresent() && submission.input(REASON) instanceof Raw.Typed typed) {
      Place place = pointer.get().place(actor);
      desk.work()
          .write(
              records -> {
                told(records, place, pointer.get())
                    .ifPresent(
                        told ->
                            recording.amend(
                                records,
                                place,
                                pointer.get().decision(),
                                pointer.get().item(),
                                new Raw.Typed(told + "\n" + typed.text().strip()),
                                actor));
                return true;
              });
    }
    return new Reaction.CloseAll();
  }
}
