package org.baraza.assistant.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.baraza.flow.wording.Prose;
import org.jspecify.annotations.Nullable;

/** A part of a message, a form or the Home, from top to bottom. */
public sealed interface Part {

  /** The same part with its prose revised. */
  default Part revised(UnaryOperator<Prose> revision) {
    return this;
  }

  /** A title line, in words alone. */
  record Heading(String text) implements Part {
    public Heading {
      requireNonNull(text);
    }
  }

  /** A paragraph, with at most one control beside it. Long text is spread over several blocks. */
  record Paragraph(Prose text, @Nullable Control aside) implements Part {
    public Paragraph {
      requireNonNull(text);
    }

    public Paragraph(Prose text) {
      this(text, null);
    }

    public Optional<Control> control() {
      return Optional.ofNullable(aside);
    }

    @Override
    public Part revised(UnaryOperator<Prose> revision) {
      return new Paragraph(revision.apply(text), aside);
    }
  }

  /** A small, quiet line. */
  record Note(Prose text) implements Part {
    public Note {
      requireNonNull(text);
    }

    @Override
    public Part revised(UnaryOperator<Prose> revision) {
      return new Note(revision.apply(text));
    }
  }

  /** Controls side by side; at most 25, with different actions. */
  record Controls(List<Control> controls) implements Part {
    public Controls {
      controls = List.copyOf(controls);
    }
  }

  /** A line between two parts. */
  record Divider() implements Part {}

  /**
   * A table; every row has as many cells as there are columns. At most 100 rows of 20 columns: page
   * before.
   */
  record Table(List<String> columns, List<List<Prose>> rows) implements Part {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** An image by address, with what it says in words. */
  record Image(String url, String alternative) implements Part {
    public Image {
      requireNonNull(url);
      requireNonNull(alternative);
    }
  }

  /**
   * An input of a form.
   *
   * @param id under which the form's submission returns it
   * @param label at most 2,000 characters
   * @param advice a line below it
   * @param optional whether it may be left empty
   */
  record Input(String id, String label, @Nullable String advice, boolean optional, Entry entry)
      implements Part {
    public Input {
      requireNonNull(id);
      requireNonNull(label);
      requireNonNull(entry);
    }
  }
}
