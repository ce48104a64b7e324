package org.baraza.practice.limits;

import java.util.Map;
import java.util.Set;

/** The nested parts of a rich text block. */
final class RichTextRules {
  /** Required and optional fields of what stands within a line of text. */
  private static final Map<String, String[]> INLINE =
      Map.of(
          "text", new String[] {"type text", "style"},
          "link", new String[] {"type url", "text style unsafe"},
          "user", new String[] {"type user_id", "style"},
          "channel", new String[] {"type channel_id", "style"},
          "usergroup", new String[] {"type usergroup_id", "style"},
          "emoji", new String[] {"type name", "unicode style skin_tone"},
          "broadcast", new String[] {"type range", "style"},
          "date", new String[] {"type timestamp format", "url fallback style"},
          "color", new String[] {"type value", "style"});

  private static final Set<String> LINES =
      Set.of("rich_text_section", "rich_text_quote", "rich_text_preformatted");

  private RichTextRules() {}

  static void check(Part block) {
    block.fields("type elements", "block_id");
    for (Part element : block.at("elements").list(1, 1000)) {
      if (!element.isObject()) {
        continue;
      }
      if (LINES.contains(element.type())) {
        element.fields("type elements", "border");
        inline(element);
      } else if (element.type().equals("rich_text_list")) {
        list(element);
      } else {
        element.problem("unknown rich text element \"" + element.type() + "\"");
      }
    }
  }

  private static void list(Part list) {
    list.fields("type style elements", "indent offset border");
    list.at("style").oneOf("bullet ordered");
    list.at("indent").integer(0, 8);
    for (Part item : list.at("elements").list(1, 1000)) {
      if (item.isObject() && !item.type().equals("rich_text_section")) {
        item.problem("a list holds rich_text_section only");
      } else {
        inline(item);
      }
    }
  }

  private static void inline(Part line) {
    for (Part part : line.at("elements").list(0, 1000)) {
      String[] fields = INLINE.get(part.type());
      if (fields == null) {
        part.problem("unknown rich text element \"" + part.type() + "\"");
        continue;
      }
      part.fields(fields[0], fields[1]);
      if (part.type().equals("text")) {
        part.at("text").string(1, 3000);
      }
      if (part.at("style").present() && part.at("style").isObject()) {
        part.at("style")
            .fields("", "bold italic strike code underline highlight client_highlight unlink");
      }
    }
  }
}
