package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Listing.Found;
import org.baraza.commitment.Commitment;
import org.baraza.flow.Field;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.plan.RowPromise;

/** Draws a list and its rows as forms. */
public final class ListForms {
  /** How many rows a page of a list holds. */
  static final int PAGE = 20;

  private static final int LONGEST_TITLE = 24;

  private final Found found;
  private final Words words;

  public ListForms(Found found) {
    this.found = found;
    words = found.setting().words();
  }

  /**
   * The list with a menu beside each row.
   *
   * @param undo the version to which a deletion can be undone, or nothing
   */
  public Form list(String undo) {
    List<Row> rows = found.list().rows();
    int from = firstShown(rows.size());
    int to = Math.min(from + PAGE, rows.size());
    List<Part> parts = new ArrayList<>();
    if (!fits(found.shape().title())) {
      parts.add(new Part.Heading(found.shape().title()));
    }
    ListProse prose = new ListProse(found.setting(), found.spot().occasion());
    if (rows.isEmpty()) {
      parts.add(new Part.Paragraph(words.say("list.empty")));
    }
    for (Row row : rows.subList(from, to)) {
      parts.add(new Part.Paragraph(shown(prose, row), menu(row)));
    }
    if (rows.size() > PAGE) {
      parts.add(new Part.Note(words.say("list.page", numbers(from, to, rows.size()))));
      parts.add(new Part.Controls(pages(from, to, rows.size())));
    }
    parts.add(new Part.Controls(controls(undo)));
    return new Form(
        Actions.LIST_FORM,
        found.spot().at(from).memo().code(),
        title(found.shape().title(), "list.form"),
        null,
        words.label("form.close"),
        parts);
  }

  /** What a form's title has room for; a longer one stands below it. */
  private String title(String own, String general) {
    return fits(own) ? own : words.label(general);
  }

  private static boolean fits(String title) {
    return title.length() <= LONGEST_TITLE;
  }

  private String capital(String word) {
    int first = word.offsetByCodePoints(0, word.isEmpty() ? 0 : 1);
    return word.substring(0, first).toUpperCase(words.locale()) + word.substring(first);
  }

  /** The page that was asked for, or the last one if the list has become shorter. */
  private int firstShown(int rows) {
    int from = found.spot().from() / PAGE * PAGE;
    return from < rows ? from : Math.max(0, (rows - 1) / PAGE * PAGE);
  }

  private static Map<String, Prose> numbers(int from, int to, int rows) {
    return Map.of(
        "from", Prose.plain(Integer.toString(from + 1)),
        "to", Prose.plain(Integer.toString(to)),
        "rows", Prose.plain(Integer.toString(rows)));
  }

  private List<Control> pages(int from, int to, int rows) {
    List<Control> pages = new ArrayList<>();
    if (from > 0) {
      pages.add(page("list.previous", from - PAGE));
    }
    if (to < rows) {
      pages.add(page("list.next", to));
    }
    return pages;
  }

  private Control page(String label, int from) {
    String value = Integer.toString(from);
    return new Control.Button(Actions.LIST_PAGE + ":" + label, words.label(label), value);
  }

  private List<Control> controls(String undo) {
    List<Control> controls = new ArrayList<>();
    String add = words.say("list.add", "row", Prose.plain(found.shape().row())).text();
    controls.add(new Control.Button(Actions.ROW_ADD, add, found.shape().id()).primary());
    controls.add(
        new Control.Button(Actions.COLUMN_ADD, words.label("list.add-column"), found.shape().id()));
    if (!undo.isEmpty()) {
      controls.add(new Control.Button(Actions.ROW_UNDO, words.label("list.undo"), undo));
    }
    return controls;
  }

  /** The row, and what became of it once it is a promise. */
  private Prose shown(ListProse prose, Row row) {
    Prose text = prose.row(found.shape(), row);
    Commitment promise = found.promised().get(row.id());
    if (promise == null) {
      return text;
    }
    String key =
        switch (promise.status()) {
          case ASKED -> "list.promise-asked";
          case KEPT -> "list.promise-kept";
          default -> "list.promise-stands";
        };
    Prose owner = ValueProse.person(promise.owner());
    return text.then("\n").then(words.say(key, "owner", owner).styled(Span.Style.ITALIC));
  }

  private Control menu(Row row) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(words.label("button.edit"), "edit|" + row.id()));
    if (canPromise(row)) {
      options.add(new Option(words.label("list.promise"), RowDeed.PROMISE + "|" + row.id()));
    }
    options.add(new Option(words.label("list.up"), "up|" + row.id()));
    options.add(new Option(words.label("list.down"), "down|" + row.id()));
    options.add(new Option(words.label("list.delete"), "delete|" + row.id()));
    return new Control.Menu(Actions.ROW_MENU + ":" + row.id(), options);
  }

  private boolean canPromise(Row row) {
    return RowPromise.of(found.shape()).isPresent() && !found.promised().containsKey(row.id());
  }

  /** A row's fields, filled in with what is known. */
  public Form row(Optional<Row> row) {
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
              !field.equals(found.shape().naming()),
              shown.flatMap(it -> it.cell(field.id())).orElse(null)));
    }
    Memo memo =
        found
            .spot()
            .memo()
            .with(Memo.ROW, stored.map(Row::id).orElse(""))
            .with(Memo.SEEN, stored.map(ListForms::seen).orElse(""));
    return new Form(
        Actions.ROW_FORM,
        memo.code(),
        title(capital(found.shape().row()), "list.row-form"),
        words.label("form.save"),
        words.label("form.cancel"),
        parts);
  }

  /** Tells whether a row is still as somebody saw it. */
  static String seen(Row row) {
    return row.at() + row.by();
  }
}
