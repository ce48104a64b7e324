package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Raw;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/** Somebody gets ready to speak, alone: what others want, one's own points, likely objections. */
final class Preparing {
  private static final List<String> POINTS = List.of("stake", "ask", "offer");
  private static final String REPLY = "reply-";

  private final Means means;

  Preparing(Means means) {
    this.means = means;
  }

  static Control button(Words words, Place place) {
    return new Control.Button(
        Actions.VOICES_PREPARE, words.label("voices.prepare"), Pointer.to(place, "").code());
  }

  Reaction form(Click click) {
    Actor actor = click.actor();
    Words words = means.words(actor);
    return means
        .pointer(actor, click.value())
        .<Reaction>map(
            pointer -> new Reaction.Open(form(pointer, ground(actor, pointer, words), words)))
        .orElseGet(() -> means.whisper(actor, "problem.gone"));
  }

  Ground ground(Actor actor, Pointer pointer, Words words) {
    FlowBook.Edition edition = means.book().in(means.tongues().of(actor));
    return means.work().read(records -> Ground.of(records, pointer.place(actor), edition, words));
  }

  private static Form form(Pointer pointer, Ground ground, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Note(words.say("voices.private")));
    add(parts, words.say("voices.topics"), ground.topics());
    if (ground.interests().isEmpty()) {
      parts.add(new Part.Paragraph(words.say("voices.no-interests")));
    }
    add(parts, words.say("voices.interests"), ground.interests());
    for (String point : POINTS) {
      parts.add(input(point, words.label("voices.point." + point), null, ""));
    }
    String advice = words.label("voices.reply-advice");
    for (int at = 0; at < ground.objections().size(); at++) {
      Ground.Objection objection = ground.objections().get(at);
      Prose said = words.say("voices.if-they-say", "objection", objection.said());
      parts.add(input(REPLY + at, said.text(), advice, objection.answer()));
    }
    return new Form(
        Actions.VOICES_PREPARE_FORM,
        pointer.code(),
        words.label("voices.prepare"),
        words.label("form.save"),
        words.label("form.cancel"),
        parts);
  }

  private static void add(List<Part> parts, Prose heading, List<Prose> lines) {
    if (!lines.isEmpty()) {
      Prose all = heading;
      for (Prose line : lines) {
        all = all.then("\n• ").then(line);
      }
      parts.add(new Part.Paragraph(all));
    }
  }

  private static Part input(String id, String label, @Nullable String advice, String initial) {
    return new Part.Input(id, label, advice, true, new Entry.Words(true, initial, null));
  }

  /** Sends what was prepared to the person alone; nothing of it is kept in the plan. */
  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = means.pointer(actor, submission.memory());
    Optional<Place> directly = means.directory().direct(actor);
    if (pointer.isEmpty() || directly.isEmpty()) {
      return new Reaction.CloseAll();
    }
    Words words = means.words(actor);
    Ground ground = ground(actor, pointer.get(), words);
    Card card = prepared(submission, pointer.get(), ground, words);
    String key = "prepared/" + means.ids().next();
    means
        .work()
        .write(
            records -> {
              records.outbox().post(directly.get(), key, null, card, means.now());
              return true;
            });
    return new Reaction.CloseAll();
  }

  private static Card prepared(Submission submission, Pointer pointer, Ground ground, Words words) {
    List<Prose> lines = new ArrayList<>();
    for (String point : POINTS) {
      typed(submission, point)
          .ifPresent(text -> lines.add(words.say("voices.said." + point, "text", text)));
    }
    for (int at = 0; at < ground.objections().size(); at++) {
      Prose objection = ground.objections().get(at).said();
      typed(submission, REPLY + at)
          .ifPresent(
              text ->
                  lines.add(
                      words.say(
                          "voices.said.reply", Map.of("objection", objection, "text", text))));
    }
    Prose text =
        words
            .say("voices.prepared")
            .then("\n")
            .then(lines.isEmpty() ? words.say("voices.nothing-yet") : Prose.join("\n", lines));
    Control rehearse =
        new Control.Button(Actions.VOICES_REHEARSE, words.label("voices.rehearse"), pointer.code());
    return new Card(
        text,
        List.of(
            new Part.Paragraph(text),
            new Part.Note(words.say("voices.aloud")),
            new Part.Controls(List.of(rehearse))));
  }

  private static Optional<Prose> typed(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Typed typed && !typed.text().isBlank()
        ? Optional.of(ValueProse.text(typed.text().strip()))
        : Optional.empty();
  }
}
