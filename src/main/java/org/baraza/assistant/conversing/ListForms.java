package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Listing.Found;
import org.baraza.assistant.conversing.Listing.Spot;
import org.baraza.flow.Field;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/** Draws a list and its rows as forms. */
final class ListForms {
  private static final int ROWS_SHOWN = 40;

  private final Found found;
  private final Words words;

  ListForms(Found found) {
    this.found = found;
    words = found.setting().words();
  }

  private Memo memo() {
    return new Spot(found.conversation().place(), found.conversation().id(), found.shape().id())
        .memo();
  }

  /**
   * The list with a menu beside each row.
   *
   * @param undo the version to which a deletion can be undone, or nothing
   */
  Form list(String undo) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(found.shape().title()));
    ListProse prose = new ListProse(found.setting(), "");
    List<Row> rows = found.list().rows();
    if (rows.isEmpty()) {
      parts.add(new Part.Paragraph(words.say("list.empty")));
    }
    for (Row row : rows.subList(0, Math.min(ROWS_SHOWN, rows.size()))) {
      parts.add(new Part.Paragraph(prose.row(found.shape(), row), menu(row)));
    }
    if (rows.size() > ROWS_SHOWN) {
      Prose more = Prose.plain(Integer.toString(rows.size() - ROWS_SHOWN));
      parts.add(new Part.Note(words.say("list.more", "rows", more)));
    }
    List<Control> controls = new ArrayList<>();
    String add = words.say("list.add", "row", Prose.plain(found.shape().row())).text();
    controls.add(new Control.Button(Actions.ROW_ADD, add, found.shape().id()).primary());
    if (!undo.isEmpty()) {
      controls.add(new Control.Button(Actions.ROW_UNDO, words.label("list.undo"), undo));
    }
    parts.add(new Part.Controls(controls));
    return new Form(
        Actions.LIST_FORM,
        memo().code(),
        words.label("list.form"),
        null,
        words.label("form.close"),
        parts);
  }

  private Control menu(Row row) {
    return new Control.Menu(
        Actions.ROW_MENU + ":" + row.id(),
        List.of(
            new Option(words.label("button.edit"), "edit|" + row.id()),
            new Option(words.label("list.up"), "up|" + row.id()),
            new Option(words.label("list.down"), "down|" + row.id()),
            new Option(words.label("list.delete"), "delete|" + row.id())));
  }

  /** A row's fields, filled in with what is known. */
  Form row(Optional<Row> row) {
    return row(row, row, List.of());
  }

  /** The same row changed by two people: what this one filled in, and a note of the other's. */
  Form clash(Row ours, Row theirs, Prose note) {
    return row(Optional.of(ours), Optional.of(theirs), List.of(new Part.Paragraph(note)));
  }

  private Form row(Optional<Row> shown, Optional<Row> stored, List<Part> before) {
    Entries entries = new Entries(words, found.setting().plan().currency());
    List<Part> parts = new ArrayList<>(before);
    for (Field field : found.shape().fields()) {
      parts.addAll(
          entries.inputs(
              field.id(),
              field.kind(),
              field.label(),
              field.advice(),
              !field.required(),
              shown.flatMap(it -> it.cell(field.id())).orElse(null)));
    }
    Memo memo =
        memo()
            .with(Memo.ROW, stored.map(Row::id).orElse(""))
            .with(Memo.SEEN, stored.map(ListForms::seen).orElse(""));
    return new Form(
        Actions.ROW_FORM,
        memo.code(),
        words.label("list.row-form"),
        words.label("form.save"),
        words.label("form.cancel"),
        parts);
  }

  /** Tells whether a row is still as somebody saw it. */
  static String seen(Row row) {
    return row.at() + row.by();
  }
}
