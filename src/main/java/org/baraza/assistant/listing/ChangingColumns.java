package org.baraza.assistant.listing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
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
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.plan.OwnColumns;
import org.baraza.plan.PlanList;
import org.baraza.plan.Values;

/** Renames a list's own column, or removes it after saying what would go. */
public final class ChangingColumns {
  private static final String COLUMN = "column";
  private static final String RENAME = "rename";
  private static final String REMOVE = "remove";
  private static final int ROWS_NAMED = 10;

  private final Desk desk;
  private final Listing listing;

  public ChangingColumns(Desk desk, Listing listing) {
    this.desk = requireNonNull(desk);
    this.listing = requireNonNull(listing);
  }

  /** A column with its menu, on the form on which columns are added. */
  static Part line(Words words, Field column) {
    return new Part.Paragraph(
        Prose.plain(column.label()),
        new Control.Menu(
            Actions.COLUMN_MENU + ":" + column.id(),
            List.of(
                new Option(words.label("lists.rename"), RENAME + "|" + column.id()),
                new Option(words.label("lists.remove"), REMOVE + "|" + column.id()))));
  }

  /** A column's menu; the value is what and the column's id. */
  public Reaction menu(Click click) {
    String[] parts = click.value().split("\\|", 2);
    Spot spot = Spot.of(click.actor(), Memo.read(String.valueOf(click.memory())));
    if (parts.length < 2 || !desk.access().mayTakePart(click.actor(), spot.place())) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    Words words = desk.words(click.actor());
    BiFunction<Found, Row, Form> form =
        parts[0].equals(REMOVE)
            ? (found, column) -> removing(words, found, column)
            : (found, column) -> renaming(words, found, column);
    return desk.work()
        .read(
            records ->
                listing
                    .find(records, spot)
                    .flatMap(
                        found ->
                            column(records, found, parts[1])
                                .map(column -> form.apply(found, column))))
        .<Reaction>map(Reaction.Redraw::new)
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  /** One of this list's own columns. */
  private static Optional<Row> column(Records records, Found found, String id) {
    boolean ofThisList =
        Columns.own(records, found).stream().anyMatch(field -> field.id().equals(id));
    return ofThisList ? Columns.columns(records, found).row(id) : Optional.empty();
  }

  private static Form renaming(Words words, Found found, Row column) {
    return form(
        Actions.COLUMN_NAME_FORM,
        words.label("lists.rename-form"),
        words.label("form.save"),
        words,
        found,
        column,
        List.of(
            new Part.Input(
                Columns.LABEL,
                words.label("lists.column"),
                words.label("lists.column-advice"),
                false,
                new Entry.Words(false, label(column), null))));
  }

  private static Form removing(Words words, Found found, Row column) {
    List<String> rows =
        found.list().rows().stream()
            .filter(row -> row.cell(column.id()).isPresent())
            .map(row -> Values.text(row, found.shape().naming().id()))
            .toList();
    String named = String.join(", ", rows.subList(0, Math.min(ROWS_NAMED, rows.size())));
    String shown = rows.size() > ROWS_NAMED ? named + " …" : named;
    Prose goes =
        rows.isEmpty()
            ? words.say("lists.remove-empty")
            : words.say(
                "lists.remove-goes",
                Map.of(
                    "rows", Prose.plain(shown),
                    "count", Prose.plain(Integer.toString(rows.size()))));
    return form(
        Actions.COLUMN_REMOVE_FORM,
        words.label("lists.remove-form"),
        words.label("lists.remove"),
        words,
        found,
        column,
        List.of(
            new Part.Paragraph(words.say("lists.remove-asks", COLUMN, Prose.plain(label(column)))),
            new Part.Paragraph(goes)));
  }

  private static Form form(
      String callback,
      String title,
      String submit,
      Words words,
      Found found,
      Row column,
      List<Part> parts) {
    return new Form(
        callback,
        found.spot().memo().with(COLUMN, column.id()).code(),
        title,
        submit,
        words.label("form.cancel"),
        parts);
  }

  private static String label(Row column) {
    return OwnColumns.label(column);
  }

  /** The new name, sent. */
  public Reaction rename(Submission submission) {
    String label =
        submission.input(Columns.LABEL) instanceof Raw.Typed typed ? typed.text().strip() : "";
    return change(
        submission,
        (found, column) ->
            label.equalsIgnoreCase(label(column))
                ? Optional.empty()
                : Columns.wrongName(found, label),
        (columns, column) ->
            columns.with(
                OwnColumns.renamed(
                    column, label, submission.actor().userId(), desk.clock().instant())));
  }

  /** The removal, confirmed. */
  public Reaction remove(Submission submission) {
    return change(
        submission,
        (found, column) -> Optional.empty(),
        (columns, column) -> columns.without(column.id()));
  }

  private Reaction change(
      Submission submission,
      BiFunction<Found, Row, Optional<String>> wrong,
      BiFunction<PlanList, Row, PlanList> edit) {
    Memo memo = Memo.read(submission.memory());
    Spot spot = Spot.of(submission.actor(), memo);
    if (!desk.access().mayTakePart(submission.actor(), spot.place())) {
      return new Reaction.CloseAll();
    }
    return desk.work()
        .write(
            records ->
                listing
                    .find(records, spot)
                    .flatMap(
                        found ->
                            column(records, found, memo.value(COLUMN))
                                .map(
                                    column ->
                                        change(
                                            records,
                                            submission.actor(),
                                            found,
                                            wrong.apply(found, column),
                                            edit.apply(Columns.columns(records, found), column)))))
        .orElseGet(Reaction.CloseAll::new);
  }

  private Reaction change(
      Records records, Actor actor, Found found, Optional<String> wrong, PlanList columns) {
    if (wrong.isPresent()) {
      return new Reaction.Problems(Map.of(Columns.LABEL, desk.words(actor).say(wrong.get())));
    }
    if (columns.version() > Columns.columns(records, found).version()) {
      records.lists().save(columns, actor.userId(), desk.clock().instant());
    }
    return listing
        .find(records, found.spot())
        .<Reaction>map(it -> new Reaction.Return(new ListForms(it).list("")))
        .orElseGet(Reaction.CloseAll::new);
  }
}
