package org.baraza.practice.limits;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each block may hold, and which of them may stand on a surface. */
final class BlockRules {
  private static final Set<String> CONTROLS =
      Set.of(
          "checkboxes",
          "radio_buttons",
          "datepicker",
          "timepicker",
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select");
  private static final Set<String> IN_ACTIONS =
      with(CONTROLS, "button", "overflow", "datetimepicker");
  private static final Set<String> IN_SECTION = with(CONTROLS, "button", "overflow", "image");
  private static final Set<String> IN_INPUT =
      with(
          CONTROLS,
          "datetimepicker",
          "plain_text_input",
          "number_input",
          "email_text_input",
          "url_text_input",
          "file_input");

  private static final int MARKDOWN_IN_A_MESSAGE = 12_000;

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("section", BlockRules::section),
          Map.entry("header", (block, surface) -> header(block)),
          Map.entry("divider", (block, surface) -> block.fields("type", "block_id")),
          Map.entry("context", (block, surface) -> context(block)),
          Map.entry("actions", BlockRules::actions),
          Map.entry("image", (block, surface) -> image(block)),
          Map.entry("input", BlockRules::input),
          Map.entry("rich_text", (block, surface) -> RichTextRules.check(block)),
          Map.entry("markdown", (block, surface) -> markdown(block)),
          Map.entry("table", (block, surface) -> TableRules.check(block)));

  private BlockRules() {}

  @FunctionalInterface
  private interface Rule {
    void check(Part block, Surface surface);
  }

  private static Set<String> with(Set<String> base, String... more) {
    return Stream.concat(base.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }

  /** Checks a list of blocks: each by itself, then what must hold between them. */
  static void check(Part blocks, Surface surface) {
    List<Part> all = blocks.list(0, surface.mostBlocks());
    Set<String> ids = new HashSet<>();
    int focused = 0;
    for (Part block : all) {
      if (!block.isObject()) {
        continue;
      }
      one(block, surface);
      String id = block.node().path("block_id").asText("");
      if (!id.isEmpty() && !ids.add(id)) {
        block.at("block_id").problem("\"" + id + "\" is used twice; it must be unique");
      }
      focused +=
          (int)
              block.node().findValues("focus_on_load").stream()
                  .filter(focus -> focus.asBoolean())
                  .count();
    }
    if (focused > 1) {
      blocks.problem(focused + " elements have focus_on_load, at most 1 may");
    }
    limitsOfTheWhole(blocks, all);
  }

  private static void limitsOfTheWhole(Part blocks, List<Part> all) {
    int markdown = 0;
    int tables = 0;
    for (Part block : all) {
      markdown += block.type().equals("markdown") ? block.node().path("text").asText().length() : 0;
      tables += block.type().equals("table") ? 1 : 0;
    }
    if (markdown > MARKDOWN_IN_A_MESSAGE) {
      blocks.problem(markdown + " characters of markdown in all, at most " + MARKDOWN_IN_A_MESSAGE);
    }
    if (tables > 1) {
      blocks.problem(tables + " tables, at most 1 is allowed");
    }
  }

  private static void one(Part block, Surface surface) {
    block.at("block_id").string(1, 255);
    String type = block.type();
    Rule rule = RULES.get(type);
    if (rule == null) {
      block.problem("unknown block type \"" + type + "\"");
      return;
    }
    if (!standsOn(type, surface)) {
      block.problem(
          "a \"" + type + "\" block cannot stand in a " + surface.name().toLowerCase(Locale.ROOT));
    }
    rule.check(block, surface);
  }

  private static boolean standsOn(String type, Surface surface) {
    return switch (type) {
      case "markdown" -> surface == Surface.MESSAGE;
      case "table" -> surface != Surface.MODAL;
      default -> true;
    };
  }

  private static void section(Part section, Surface surface) {
    section.fields("type", "block_id text fields accessory expand");
    if (!section.at("text").present() && !section.at("fields").present()) {
      section.problem("needs text or fields");
    }
    TextRules.any(section.at("text"), 3000);
    section.at("fields").list(1, 10).forEach(field -> TextRules.any(field, 2000));
    section.at("expand").bool();
    if (section.at("accessory").present()) {
      ElementRules.check(section.at("accessory"), surface, IN_SECTION);
    }
  }

  private static void header(Part header) {
    header.fields("type text", "block_id");
    TextRules.plain(header.at("text"), 150);
  }

  private static void context(Part context) {
    context.fields("type elements", "block_id");
    for (Part element : context.at("elements").list(1, 10)) {
      if (element.type().equals("image")) {
        ElementRules.image(element);
      } else {
        TextRules.any(element, 3000);
      }
    }
  }

  private static void actions(Part actions, Surface surface) {
    actions.fields("type elements", "block_id");
    Set<String> ids = new HashSet<>();
    for (Part element : actions.at("elements").list(1, 25)) {
      ElementRules.check(element, surface, IN_ACTIONS);
      String id = element.node().path("action_id").asText("");
      if (!id.isEmpty() && !ids.add(id)) {
        element.at("action_id").problem("\"" + id + "\" is used twice in this block");
      }
    }
  }

  private static void image(Part image) {
    image.fields("type image_url alt_text", "block_id title");
    image.at("image_url").string(1, 3000);
    image.at("alt_text").string(1, 2000);
    TextRules.plain(image.at("title"), 2000);
  }

  private static void input(Part input, Surface surface) {
    input.fields("type label element", "block_id hint optional dispatch_action");
    TextRules.plain(input.at("label"), 2000);
    TextRules.plain(input.at("hint"), 2000);
    input.at("optional").bool();
    input.at("dispatch_action").bool();
    ElementRules.check(input.at("element"), surface, IN_INPUT);
    if (input.at("element").at("confirm").present()) {
      input.at("element").at("confirm").problem("an input has no confirmation dialog");
    }
  }

  private static void markdown(Part markdown) {
    markdown.fields("type text", "block_id");
    markdown.at("text").string(1, Integer.MAX_VALUE);
  }
}
