package org.baraza.slack.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Part;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;

/** Draws tables: as Slack's own block where it fits, else as lines that say the same. */
final class TableDrawing {
  private static final int ROWS = 100;
  private static final int COLUMNS = 20;
  private static final int CHARACTERS = 10_000;
  private static final String EMPTY = "–";

  private final Mrkdwn mrkdwn;

  TableDrawing(Mrkdwn mrkdwn) {
    this.mrkdwn = mrkdwn;
  }

  /** Whether Slack's own block takes it; the heading counts as a row. */
  boolean fits(Part.Table table) {
    long characters = table.columns().stream().mapToInt(String::length).sum();
    for (List<Prose> row : table.rows()) {
      for (Prose cell : row) {
        characters += Math.max(1, mrkdwn.plain(cell).length());
      }
    }
    return table.rows().size() < ROWS
        && !table.columns().isEmpty()
        && table.columns().size() <= COLUMNS
        && characters <= CHARACTERS;
  }

  ObjectNode draw(Part.Table table) {
    ObjectNode drawn = Texts.node().put("type", "table");
    ArrayNode rows = drawn.putArray("rows");
    ArrayNode heading = rows.addArray();
    for (String column : table.columns()) {
      heading.add(rich(Prose.bold(column.isBlank() ? EMPTY : column)));
    }
    for (List<Prose> row : table.rows()) {
      ArrayNode cells = rows.addArray();
      row.forEach(cell -> cells.add(cell(cell)));
    }
    ArrayNode settings = drawn.putArray("column_settings");
    table.columns().forEach(column -> settings.addObject().put("is_wrapped", true));
    return drawn;
  }

  /** One line for each row: its first cell, then each other cell behind its column's name. */
  Prose lines(Part.Table table) {
    List<Prose> lines = new ArrayList<>();
    for (List<Prose> row : table.rows()) {
      List<Prose> cells = new ArrayList<>();
      for (int at = 0; at < row.size(); at++) {
        if (at == 0) {
          cells.add(row.get(0).styled(Span.Style.BOLD));
        } else if (!row.get(at).isEmpty()) {
          cells.add(Prose.plain(table.columns().get(at) + ": ").then(row.get(at)));
        }
      }
      lines.add(Prose.join(" · ", cells));
    }
    return Prose.join("\n", lines);
  }

  private ObjectNode cell(Prose cell) {
    String words = mrkdwn.plain(cell);
    if (words.isBlank()) {
      return Texts.node().put("type", "raw_text").put("text", EMPTY);
    }
    boolean wordsOnly =
        cell.spans().stream()
            .allMatch(
                span ->
                    span instanceof Span.Day
                        || (span instanceof Span.Text text && text.style() == Span.Style.PLAIN));
    return wordsOnly ? Texts.node().put("type", "raw_text").put("text", words) : rich(cell);
  }

  private ObjectNode rich(Prose cell) {
    ObjectNode rich = Texts.node().put("type", "rich_text");
    ObjectNode section = rich.putArray("elements").addObject().put("type", "rich_text_section");
    ArrayNode elements = section.putArray("elements");
    for (Span span : cell.spans()) {
      if (!mrkdwn.bare(span).isEmpty()) {
        elements.add(element(span));
      }
    }
    return rich;
  }

  private ObjectNode element(Span span) {
    if (span instanceof Span.Person person && Mrkdwn.isId(person.userId())) {
      return Texts.node().put("type", "user").put("user_id", person.userId());
    } else if (span instanceof Span.Channel channel && Mrkdwn.isId(channel.channelId())) {
      return Texts.node().put("type", "channel").put("channel_id", channel.channelId());
    } else if (span instanceof Span.Link link && Mrkdwn.isAddress(link.url())) {
      return Texts.node().put("type", "link").put("url", link.url()).put("text", link.label());
    }
    ObjectNode text = Texts.node().put("type", "text");
    text.put("text", Texts.cut(mrkdwn.bare(span), Texts.PARAGRAPH));
    if (span instanceof Span.Text words && words.style() != Span.Style.PLAIN) {
      text.putObject("style").put(style(words.style()), true);
    }
    return text;
  }

  private static String style(Span.Style style) {
    return switch (style) {
      case BOLD -> "bold";
      case ITALIC -> "italic";
      case STRUCK -> "strike";
      case PLAIN -> throw new Undrawable("plain text has no style");
    };
  }
}
