package org.baraza.assistant.deciding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Candidate;
import org.baraza.flow.Field;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Raw;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Names;
import org.baraza.plan.PlanList;
import org.baraza.plan.Values;
import org.jspecify.annotations.Nullable;

/** Who looks after an issue that was taken up: a chair, members, a habit of meeting, a day. */
final class Caring {
  private final Means means;
  private final TakingUp takingUp;

  Caring(Means means, TakingUp takingUp) {
    this.means = means;
    this.takingUp = takingUp;
  }

  Reaction form(Click click) {
    Actor actor = click.actor();
    Words words = means.words(actor);
    FlowBook.Edition edition = means.book().in(means.tongues().of(actor));
    return means
        .pointer(actor, click.value())
        .flatMap(
            pointer ->
                means
                    .work()
                    .<Optional<Row>>read(records -> issue(records, pointer, actor))
                    .map(row -> form(pointer, row, edition, words)))
        .<Reaction>map(Reaction.Open::new)
        .orElseGet(() -> means.whisper(actor, "problem.gone"));
  }

  /** The row of an issue, by the candidate from which it was made. */
  private Optional<Row> issue(Records records, Pointer pointer, Actor actor) {
    Place place = pointer.place(actor);
    return means
        .vote(records, place, pointer.decision())
        .flatMap(vote -> vote.candidate(pointer.item()))
        .map(Candidate::name)
        .flatMap(
            name ->
                Names.called(
                    name, records.lists().find(place, "", TakingUp.LIST).rows(), TakingUp.ISSUE));
  }

  private static Form form(Pointer pointer, Row row, FlowBook.Edition edition, Words words) {
    String person = words.label("entry.choose-person");
    List<String> members = ids(row, TakingUp.MEMBERS);
    String habit = Values.text(row, TakingUp.HABIT);
    LocalDate day = Values.day(row.cell(TakingUp.REVIEW)).orElse(null);
    List<Part> parts = new ArrayList<>();
    String chair = ids(row, TakingUp.CHAIR).stream().findFirst().orElse(null);
    parts.add(input(edition, TakingUp.CHAIR, new Entry.Person(chair, person)));
    parts.add(
        input(
            edition,
            TakingUp.MEMBERS,
            new Entry.People(members, words.label("entry.choose-people"))));
    parts.add(input(edition, TakingUp.HABIT, new Entry.Words(false, habit, null)));
    parts.add(
        input(edition, TakingUp.REVIEW, new Entry.Date(day, words.label("entry.choose-day"))));
    return new Form(
        Actions.VOTE_CARE_FORM,
        pointer.code(),
        words.label("vote.care-title"),
        words.label("form.save"),
        words.label("form.cancel"),
        parts);
  }

  private static List<String> ids(Row row, String field) {
    return Values.people(row.cell(field)).stream()
        .filter(Who.Member.class::isInstance)
        .map(who -> ((Who.Member) who).userId())
        .toList();
  }

  private static Part input(FlowBook.Edition edition, String id, Entry entry) {
    Optional<Field> field = edition.list(TakingUp.LIST).flatMap(shape -> shape.field(id));
    @Nullable String advice = field.map(Field::advice).orElse(null);
    return new Part.Input(id, field.map(Field::label).orElse(id), advice, true, entry);
  }

  /** Stores who looks after it; what is left empty stays as it was. */
  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = means.pointer(actor, submission.memory());
    if (pointer.isEmpty()) {
      return new Reaction.CloseAll();
    }
    Map<String, Value> filled = filled(submission);
    Place place = pointer.get().place(actor);
    means
        .work()
        .write(
            records -> {
              issue(records, pointer.get(), actor)
                  .ifPresent(row -> store(records, place, row, filled, actor));
              means
                  .vote(records, place, pointer.get().decision())
                  .ifPresent(vote -> takingUp.redraw(records, place, vote));
              return true;
            });
    return new Reaction.Nothing();
  }

  private static Map<String, Value> filled(Submission submission) {
    Map<String, Value> cells = new LinkedHashMap<>();
    for (String field : List.of(TakingUp.CHAIR, TakingUp.MEMBERS)) {
      if (submission.input(field) instanceof Raw.PickedPeople people) {
        cells.put(
            field, new Value.People(people.userIds().stream().<Who>map(Who.Member::new).toList()));
      }
    }
    if (submission.input(TakingUp.HABIT) instanceof Raw.Typed typed) {
      cells.put(TakingUp.HABIT, new Value.Text(typed.text().strip()));
    }
    if (submission.input(TakingUp.REVIEW) instanceof Raw.PickedDay day) {
      cells.put(TakingUp.REVIEW, new Value.Day(day.date()));
    }
    return cells;
  }

  private void store(
      Records records, Place place, Row row, Map<String, Value> filled, Actor actor) {
    Map<String, Value> cells = new LinkedHashMap<>(row.cells());
    filled.forEach((field, value) -> cells.put(field, kept(row, field, value)));
    PlanList list = records.lists().find(place, "", TakingUp.LIST);
    PlanList changed = list.with(new Row(row.id(), cells, actor.userId(), means.now()));
    if (!cells.equals(row.cells())) {
      records.lists().save(changed, actor.userId(), means.now());
      NudgeMoments.planChanged(records, place, "issues", means.now());
    }
  }

  /** The form cannot show people who are not on Slack; a chair makes way for another, though. */
  private static Value kept(Row row, String field, Value filled) {
    if (!(filled instanceof Value.People people)
        || (field.equals(TakingUp.CHAIR) && !people.people().isEmpty())) {
      return filled;
    }
    List<Who> all = new ArrayList<>(people.people());
    Values.people(row.cell(field)).stream()
        .filter(who -> !(who instanceof Who.Member))
        .forEach(all::add);
    return new Value.People(all);
  }
}
