package org.baraza.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a person reads on a message or a form: its words, without marks and without buttons. */
final class Shown {
  private static final Pattern DATE = Pattern.compile("<!date\\^[^|>]*\\|([^>]*)>");
  private static final Pattern LINK = Pattern.compile("<[^@#!>|][^>|]*\\|([^>]*)>");
  private static final Pattern PERSON = Pattern.compile("<@([A-Z0-9]+)>");
  private static final Pattern MARKS = Pattern.compile("\\*|(?<![\\w])_|_(?![\\w])");

  private Shown() {}

  /** A message's blocks in words, or its text when it has no blocks. */
  static String message(JsonNode message) {
    return message.path("blocks").isEmpty()
        ? plain(message.path("text").asText(""))
        : blocks(message.path("blocks"));
  }

  static String view(JsonNode view) {
    return view.path("title").path("text").asText("") + "\n" + blocks(view.path("blocks"));
  }

  static String block(JsonNode block) {
    List<String> lines = new ArrayList<>();
    switch (block.path("type").asText()) {
      case "header", "section" -> lines.add(block.path("text").path("text").asText(""));
      case "context" -> block.path("elements").forEach(text -> lines.add(text(text)));
      case "input" -> {
        lines.add(block.path("label").path("text").asText(""));
        lines.add(block.path("hint").path("text").asText(""));
      }
      case "table" ->
          block
              .path("rows")
              .forEach(
                  row -> {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(text(cell)));
                    lines.add(String.join(" | ", cells));
                  });
      default -> {}
    }
    lines.removeIf(String::isBlank);
    return plain(String.join("\n", lines));
  }

  private static String blocks(JsonNode blocks) {
    List<String> lines = new ArrayList<>();
    blocks.forEach(block -> lines.add(block(block)));
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }

  private static String text(JsonNode node) {
    if (node.path("text").isTextual()) {
      return node.path("text").asText();
    }
    StringBuilder words = new StringBuilder();
    if (node.path("type").asText().equals("user")) {
      words.append("<@").append(node.path("user_id").asText()).append('>');
    }
    node.path("elements").forEach(element -> words.append(text(element)));
    return words.toString();
  }

  private static String plain(String mrkdwn) {
    String text = DATE.matcher(mrkdwn).replaceAll("$1");
    text = LINK.matcher(text).replaceAll("$1");
    text = PERSON.matcher(text).replaceAll(match -> "@" + FakeSlack.nameOf(match.group(1)));
    text = MARKS.matcher(text).replaceAll("");
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
