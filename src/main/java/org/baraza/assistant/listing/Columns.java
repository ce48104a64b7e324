package org.baraza.assistant.listing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Actions;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.ListForms;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Listing.Found;
import org.baraza.assistant.conversing.Memo;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.flow.Field;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.plan.OwnColumns;
import org.baraza.plan.PlanList;

/** A list's columns, and a further one: a column of the group's own for a list, for words. */
public final class Columns {
  static final String LABEL = "label";
  private static final int LONGEST = 60;

  private final Desk desk;
  private final Listing listing;

  public Columns(Desk desk, Listing listing) {
    this.desk = requireNonNull(desk);
    this.listing = requireNonNull(listing);
  }

  /** Asks what the column is called; the button stands in the list's form. */
  public Reaction ask(Click click) {
    Spot spot = Spot.of(click.actor(), Memo.read(String.valueOf(click.memory())));
    if (!desk.access().mayTakePart(click.actor(), spot.place())) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    return desk.work()
        .read(
            records ->
                listing
                    .find(records, spot)
                    .map(found -> form(desk.words(click.actor()), found, own(records, found))))
        .<Reaction>map(Reaction.Open::new)
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private static Form form(Words words, Found found, List<Field> own) {
    List<Part> parts = new ArrayList<>();
    List<String> labels =
        found.shape().fields().stream()
            .filter(field -> !own.contains(field))
            .map(Field::label)
            .toList();
    Prose known = Prose.plain(String.join(", ", labels));
    parts.add(new Part.Note(words.say("lists.columns", "columns", known)));
    if (!own.isEmpty()) {
      parts.add(new Part.Note(words.say("lists.columns-own")));
      own.forEach(column -> parts.add(ChangingColumns.line(words, column)));
    }
    parts.add(
        new Part.Input(
            LABEL,
            words.label("lists.column"),
            words.label("lists.column-advice"),
            false,
            new Entry.Words(false, "", null)));
    return new Form(
        Actions.COLUMN_FORM,
        found.spot().memo().code(),
        words.label("lists.column-form"),
        words.label("form.save"),
        words.label("form.cancel"),
        parts);
  }

  /** The form, sent. */
  public Reaction submit(Submission submission) {
    Spot spot = Spot.of(submission.actor(), Memo.read(submission.memory()));
    if (!desk.access().mayTakePart(submission.actor(), spot.place())) {
      return new Reaction.CloseAll();
    }
    return desk.work()
        .write(records -> listing.find(records, spot).map(it -> add(records, submission, it)))
        .orElseGet(Reaction.CloseAll::new);
  }

  private Reaction add(Records records, Submission submission, Found found) {
    String label = submission.input(LABEL) instanceof Raw.Typed typed ? typed.text().strip() : "";
    Optional<String> problem = problem(records, found, label);
    if (problem.isPresent()) {
      return new Reaction.Problems(
          Map.of(LABEL, desk.words(submission.actor()).say(problem.get())));
    }
    PlanList columns = columns(records, found);
    String by = submission.actor().userId();
    PlanList more =
        columns.with(
            OwnColumns.column(
                desk.ids().next(), found.shape().id(), label, by, desk.clock().instant()));
    records.lists().save(more, by, desk.clock().instant());
    return listing
        .find(records, found.spot())
        .<Reaction>map(it -> new Reaction.Return(new ListForms(it).list("")))
        .orElseGet(Reaction.CloseAll::new);
  }

  private static Optional<String> problem(Records records, Found found, String label) {
    boolean full = own(records, found).size() >= OwnColumns.MOST;
    return wrongName(found, label)
        .or(() -> full ? Optional.of("lists.columns-full") : Optional.empty());
  }

  /** What is wrong with a column's name, as the key of a sentence. */
  static Optional<String> wrongName(Found found, String label) {
    if (label.isEmpty() || label.length() > LONGEST) {
      return Optional.of("lists.column-too-long");
    }
    boolean taken =
        found.shape().fields().stream().anyMatch(field -> field.label().equalsIgnoreCase(label));
    return taken ? Optional.of("lists.column-taken") : Optional.empty();
  }

  /** The group's own columns of a list. */
  static List<Field> own(Records records, Found found) {
    return OwnColumns.of(found.shape().id(), columns(records, found).rows());
  }

  static PlanList columns(Records records, Found found) {
    return records.lists().find(found.spot().place(), "", OwnColumns.LIST);
  }
}
