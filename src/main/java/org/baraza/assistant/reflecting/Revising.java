package org.baraza.assistant.reflecting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.flow.Field;
import org.baraza.flow.ListShape;
import org.baraza.flow.Raw;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Values;

/** A cause goes to the step of the work-plan that it explains, and the step is changed by it. */
final class Revising {
  private static final String STEP = "step";
  private static final String DUE = "due";
  private static final String IF_WRONG = "if-wrong";
  private static final String RESULT = "result";
  private static final int MOST_STEPS = 100;
  private static final int LABEL = 75;

  private final Desk desk;
  private final Listing listing;

  Revising(Desk desk) {
    this.desk = desk;
    listing = new Listing(desk);
  }

  private Optional<Pointer> pointer(Actor actor, String code) {
    return Pointer.read(code).filter(it -> desk.access().mayTakePart(actor, it.place(actor)));
  }

  private static Optional<Row> cause(Setting setting, String id) {
    return setting.facts("").rows(ReflectionWatch.CAUSES).stream()
        .filter(row -> row.id().equals(id))
        .findFirst();
  }

  /** The step that the cause names, or all steps to choose from. */
  Reaction form(Click click) {
    Actor actor = click.actor();
    Words words = desk.words(actor);
    Optional<Pointer> pointer = pointer(actor, click.value());
    if (pointer.isEmpty()) {
      return desk.whisper(actor, "problem.gone");
    }
    return desk.work()
        .read(
            records -> {
              Optional<Setting> setting = desk.find(records, pointer.get().place(actor));
              Optional<Row> cause = setting.flatMap(it -> cause(it, pointer.get().item()));
              if (cause.isEmpty()) {
                return desk.whisper(actor, "problem.gone");
              }
              List<Row> steps = setting.get().facts("").rows(ReflectionWatch.STEPS);
              if (steps.isEmpty()) {
                return desk.whisper(actor, "why.no-steps");
              }
              return new Reaction.Open(
                  ReflectionWatch.explained(setting.get(), cause.get())
                      .map(step -> change(pointer.get(), setting.get(), cause.get(), step, words))
                      .orElseGet(() -> choose(pointer.get(), steps, words)));
            });
  }

  private static Form choose(Pointer pointer, List<Row> steps, Words words) {
    List<Option> options =
        steps.stream()
            .limit(MOST_STEPS)
            .map(row -> new Option(label(Values.text(row, STEP)), row.id()))
            .toList();
    return new Form(
        Reflecting.STEP_FORM,
        pointer.code(),
        words.label("why.revise"),
        words.label("form.next"),
        words.label("form.cancel"),
        List.of(
            new Part.Input(
                STEP,
                words.label("why.which-step"),
                null,
                false,
                new Entry.One(options, null, words.label("entry.choose-one")))));
  }

  private static String label(String text) {
    return text.length() <= LABEL ? text : text.substring(0, LABEL - 1) + "…";
  }

  Reaction stepChosen(Submission submission) {
    Actor actor = submission.actor();
    Words words = desk.words(actor);
    Optional<Pointer> pointer = pointer(actor, submission.memory());
    if (pointer.isEmpty()
        || !(submission.input(STEP) instanceof Raw.Picked picked)
        || picked.ids().isEmpty()) {
      return new Reaction.CloseAll();
    }
    return desk.work()
        .read(
            records -> {
              Optional<Setting> setting = desk.find(records, pointer.get().place(actor));
              Optional<Row> cause = setting.flatMap(it -> cause(it, pointer.get().item()));
              Optional<Row> step = setting.flatMap(it -> step(it, picked.ids().get(0)));
              return cause.isPresent() && step.isPresent()
                  ? new Reaction.Redraw(
                      change(pointer.get(), setting.get(), cause.get(), step.get(), words))
                  : new Reaction.CloseAll();
            });
  }

  private static Optional<Row> step(Setting setting, String id) {
    return setting.facts("").rows(ReflectionWatch.STEPS).stream()
        .filter(row -> row.id().equals(id))
        .findFirst();
  }

  private static Form change(Pointer pointer, Setting setting, Row cause, Row step, Words words) {
    Optional<ListShape> shape = setting.shape(ReflectionWatch.STEPS);
    String root = Values.text(cause, "root");
    String result = Values.text(step, RESULT);
    LocalDate due = Values.day(step.cell(DUE)).orElse(null);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(words.say("why.behind", "root", ValueProse.text(root))));
    parts.add(input(shape, STEP, false, new Entry.Words(false, Values.text(step, STEP), null)));
    parts.add(input(shape, DUE, true, new Entry.Date(due, words.label("entry.choose-day"))));
    parts.add(
        input(shape, IF_WRONG, true, new Entry.Words(false, Values.text(step, IF_WRONG), null)));
    parts.add(
        input(
            shape,
            RESULT,
            true,
            new Entry.Words(false, result.isEmpty() ? root : result + "; " + root, null)));
    return new Form(
        Reflecting.REVISE_FORM,
        pointer.at(cause.id() + " " + step.id()).code(),
        words.label("why.revise"),
        words.label("form.save"),
        words.label("form.cancel"),
        parts);
  }

  private static Part input(Optional<ListShape> shape, String id, boolean optional, Entry entry) {
    Optional<Field> field = shape.flatMap(it -> it.field(id));
    return new Part.Input(id, field.map(Field::label).orElse(id), null, optional, entry);
  }

  /** Stores the changed step, and with the cause which step it explains. */
  Reaction revised(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = pointer(actor, submission.memory());
    if (pointer.isEmpty()) {
      return new Reaction.CloseAll();
    }
    String[] ids = pointer.get().item().split(" ", 2);
    if (ids.length == 2) {
      desk.work()
          .write(
              records -> {
                revise(records, submission, pointer.get(), ids[0], ids[1]);
                return true;
              });
    }
    return new Reaction.CloseAll();
  }

  private void revise(
      Records records, Submission submission, Pointer pointer, String causeId, String stepId) {
    Actor actor = submission.actor();
    Place place = pointer.place(actor);
    Optional<Listing.Found> steps =
        listing.find(records, new Spot(place, "", ReflectionWatch.STEPS));
    Optional<Row> step = steps.flatMap(it -> it.list().row(stepId));
    if (steps.isEmpty() || step.isEmpty()) {
      return;
    }
    Row changed = changed(submission, step.get());
    listing.save(records, actor, steps.get(), steps.get().list().with(changed));
    String name = Values.text(changed, STEP);
    listing
        .find(records, new Spot(place, "", ReflectionWatch.CAUSES))
        .ifPresent(
            causes ->
                causes
                    .list()
                    .row(causeId)
                    .ifPresent(
                        cause -> {
                          Row linked = with(cause, actor, Map.of(STEP, new Value.Text(name)));
                          listing.save(records, actor, causes, causes.list().with(linked));
                        }));
    Prose said =
        steps
            .get()
            .setting()
            .words()
            .say(
                "why.revised",
                Map.of("step", ValueProse.text(name), "person", ValueProse.person(actor.who())));
    records
        .conversations()
        .find(place, pointer.decision())
        .ifPresent(it -> desk.scribe().remarkAnew(records, it, "cause-" + causeId, Card.of(said)));
  }

  private Row changed(Submission submission, Row step) {
    Map<String, Value> cells = new LinkedHashMap<>();
    for (String field : List.of(STEP, IF_WRONG, RESULT)) {
      if (submission.input(field) instanceof Raw.Typed typed && !typed.text().isBlank()) {
        cells.put(field, new Value.Text(typed.text().strip()));
      }
    }
    if (submission.input(DUE) instanceof Raw.PickedDay day) {
      cells.put(DUE, new Value.Day(day.date()));
    }
    return with(step, submission.actor(), cells);
  }

  private Row with(Row row, Actor actor, Map<String, Value> changes) {
    Map<String, Value> cells = new LinkedHashMap<>(row.cells());
    cells.putAll(changes);
    return new Row(row.id(), cells, actor.userId(), desk.clock().instant());
  }
}
