package org.baraza.assistant.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.UnaryOperator;
import org.baraza.flow.wording.Prose;

/** A passage of a document. */
public sealed interface Passage {

  /** The same passage with its prose revised. */
  Passage revised(UnaryOperator<Prose> revision);

  /** A paragraph. */
  record Paragraph(Prose text) implements Passage {
    public Paragraph {
      requireNonNull(text);
    }

    @Override
    public Paragraph revised(UnaryOperator<Prose> revision) {
      return new Paragraph(revision.apply(text));
    }
  }

  /** Points below a line that says what they are. */
  record Bullets(String heading, List<Prose> points) implements Passage {
    public Bullets {
      requireNonNull(heading);
      points = List.copyOf(points);
    }

    @Override
    public Bullets revised(UnaryOperator<Prose> revision) {
      return new Bullets(heading, points.stream().map(revision).toList());
    }
  }

  /** A table under its title; every row has as many cells as there are columns. */
  record Table(String title, List<String> columns, List<List<Cell>> rows) implements Passage {
    public Table {
      requireNonNull(title);
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public Table revised(UnaryOperator<Prose> revision) {
      return new Table(
          title,
          columns,
          rows.stream()
              .map(row -> row.stream().map(cell -> cell.revised(revision)).toList())
              .toList());
    }
  }
}
