package org.baraza.export;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baraza.assistant.document.Cell;
import org.baraza.assistant.document.Document;
import org.baraza.assistant.document.Passage;
import org.baraza.assistant.document.PlainText;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;

/** Writes documents as Markdown with tables; what people wrote is never taken for markup. */
final class Markdown {
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|~]");
  private static final Pattern AT_THE_START = Pattern.compile("(?m)^(\\s*)([#+-]|\\d+(?=[.)]))");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:)[^\\s<>()]+");

  private final PlainText text;
  private final String lineBreak;
  private final int mostCells;

  /**
   * Prepares to write.
   *
   * @param lineBreak what stands for the end of a line inside a table's cell
   * @param mostCells a table with more goes on as another one with the same head
   */
  Markdown(PlainText text, String lineBreak, int mostCells) {
    this.text = requireNonNull(text);
    this.lineBreak = requireNonNull(lineBreak);
    this.mostCells = mostCells;
  }

  String write(Document document) {
    return "# " + line(document.title()) + "\n" + body(document);
  }

  /** All but the title, for places that show it themselves. */
  String body(Document document) {
    StringBuilder out = new StringBuilder();
    document.opening().forEach(prose -> out.append('\n').append(of(prose)).append('\n'));
    for (Document.Section section : document.sections()) {
      out.append('\n')
          .append("#".repeat(section.level() + 1))
          .append(' ')
          .append(line(section.heading()))
          .append('\n');
      section.passages().forEach(passage -> out.append('\n').append(of(passage)));
    }
    return out.toString();
  }

  private String of(Passage passage) {
    if (passage instanceof Passage.Bullets bullets) {
      return "**"
          + line(bullets.heading())
          + "**\n\n"
          + bullets.points().stream()
              .map(point -> "- " + of(point).replace("\n", "\n  ") + "\n")
              .collect(Collectors.joining());
    }
    return passage instanceof Passage.Table table
        ? of(table)
        : of(((Passage.Paragraph) passage).text()) + "\n";
  }

  private String of(Passage.Table table) {
    int most = Math.max(1, mostCells / Math.max(1, table.columns().size()) - 1);
    StringBuilder out = new StringBuilder("**" + line(table.title()) + "**\n");
    for (int from = 0; from == 0 || from < table.rows().size(); from += most) {
      out.append('\n');
      out.append(row(table.columns().stream().map(this::line).toList()));
      out.append(row(table.columns().stream().map(any -> "---").toList()));
      for (List<Cell> row :
          table.rows().subList(from, Math.min(table.rows().size(), from + most))) {
        out.append(row(row.stream().map(cell -> inCell(of(cell.shown()))).toList()));
      }
    }
    return out.toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private String inCell(String words) {
    return words.strip().replace("\n", lineBreak);
  }

  private String line(String words) {
    return escaped(words).replace('\n', ' ');
  }

  private String of(Prose prose) {
    StringBuilder out = new StringBuilder();
    prose.joined().spans().forEach(span -> out.append(of(span)));
    return AT_THE_START.matcher(out).replaceAll("$1\\\\$2");
  }

  private String of(Span span) {
    if (span instanceof Span.Link link && ADDRESS.matcher(link.url()).matches()) {
      return "[" + line(link.label()) + "](" + link.url() + ")";
    }
    String words = escaped(text.of(span));
    return span instanceof Span.Text styled ? marked(styled.style(), words) : words;
  }

  /** Marks must be tight to their words and cannot go over the end of a line. */
  private static String marked(Span.Style style, String words) {
    String mark =
        switch (style) {
          case PLAIN -> "";
          case BOLD -> "**";
          case ITALIC -> "*";
          case STRUCK -> "~~";
        };
    if (mark.isEmpty() || words.isBlank()) {
      return words;
    }
    return words
        .lines()
        .map(line -> line.isBlank() ? line : around(line, mark))
        .collect(Collectors.joining("\n"));
  }

  private static String around(String line, String mark) {
    String core = line.strip();
    int start = line.indexOf(core);
    return line.substring(0, start) + mark + core + mark + line.substring(start + core.length());
  }

  private static String escaped(String words) {
    return MARKS.matcher(words).replaceAll("\\\\$0");
  }
}
