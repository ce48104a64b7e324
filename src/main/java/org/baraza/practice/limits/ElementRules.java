package org.baraza.practice.limits;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What one element of a block may hold, by its type. */
final class ElementRules {
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private static final String COMMON = "action_id confirm focus_on_load";
  private static final String MANY = " max_selected_items";

  /** A rule for each type of element; what is not here and allowed somewhere is a select. */
  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("button", ElementRules::button),
          Map.entry("overflow", ElementRules::overflow),
          Map.entry("checkboxes", part -> choice(part, "initial_options")),
          Map.entry("radio_buttons", part -> choice(part, "initial_option")),
          Map.entry("datepicker", ElementRules::datepicker),
          Map.entry("timepicker", ElementRules::timepicker),
          Map.entry("datetimepicker", ElementRules::datetimepicker),
          Map.entry("plain_text_input", ElementRules::textInput),
          Map.entry("number_input", ElementRules::numberInput),
          Map.entry("email_text_input", ElementRules::addressInput),
          Map.entry("url_text_input", ElementRules::addressInput),
          Map.entry("file_input", ElementRules::fileInput),
          Map.entry("image", ElementRules::image));

  private static final Set<String> ONLY_IN_MODALS =
      Set.of("number_input", "email_text_input", "url_text_input", "file_input");

  private ElementRules() {}

  @FunctionalInterface
  private interface Rule {
    void check(Part element);
  }

  /** Checks an element that stands in a block which takes only {@code allowed} types. */
  static void check(Part element, Surface surface, Set<String> allowed) {
    if (!element.isObject()) {
      return;
    }
    String type = element.type();
    if (!allowed.contains(type)) {
      element.problem("a \"" + type + "\" element cannot stand here");
      return;
    }
    if (surface != Surface.MODAL && ONLY_IN_MODALS.contains(type)) {
      element.problem("a \"" + type + "\" element is for modals only");
    }
    element.at("action_id").string(1, 255);
    element.at("focus_on_load").bool();
    TextRules.plain(element.at("placeholder"), 150);
    TextRules.confirm(element.at("confirm"));
    Rule rule = RULES.get(type);
    if (rule != null) {
      rule.check(element);
    } else {
      select(element, type);
    }
  }

  private static void button(Part button) {
    button.fields("type text", "action_id url value style confirm accessibility_label");
    TextRules.plain(button.at("text"), 75);
    button.at("url").string(1, 3000);
    button.at("value").string(0, 2000);
    button.at("style").oneOf("primary danger");
    button.at("accessibility_label").string(1, 75);
  }

  private static void overflow(Part overflow) {
    overflow.fields("type options", "action_id confirm");
    OptionRules.options(overflow, 1, 5, OptionRules.Style.OVERFLOW);
  }

  private static void choice(Part choice, String initial) {
    choice.fields("type options", COMMON + " " + initial);
    OptionRules.options(choice, 1, 10, OptionRules.Style.CHOICE);
  }

  private static void select(Part select, String type) {
    boolean many = type.startsWith("multi_");
    String base = COMMON + " placeholder" + (many ? MANY : "");
    String kind = many ? type.substring("multi_".length()) : type;
    switch (kind) {
      case "static_select" -> {
        select.fields(
            "type",
            base + " options option_groups" + (many ? " initial_options" : " initial_option"));
        OptionRules.optionsOrGroups(select);
      }
      case "external_select" -> external(select, base, many);
      case "users_select" -> ids(select, base, "user", many);
      case "channels_select" -> ids(select, base + " response_url_enabled", "channel", many);
      default -> {
        String more = " default_to_current_conversation response_url_enabled filter";
        ids(select, base + more, "conversation", many);
        filter(select.at("filter"));
      }
    }
    select.at("max_selected_items").integer(1, Integer.MAX_VALUE);
    select.at("response_url_enabled").bool();
    select.at("default_to_current_conversation").bool();
  }

  private static void external(Part select, String base, boolean many) {
    String initial = many ? "initial_options" : "initial_option";
    select.fields("type", base + " min_query_length " + initial);
    select.at("min_query_length").integer(0, 3000);
    List<Part> chosen =
        many
            ? select.at(initial).list(1, 100)
            : select.at(initial).present() ? List.of(select.at(initial)) : List.of();
    chosen.forEach(option -> OptionRules.option(option, OptionRules.Style.SELECT));
  }

  private static void ids(Part select, String base, String what, boolean many) {
    String initial = "initial_" + what + (many ? "s" : "");
    select.fields("type", base + " " + initial);
    if (many) {
      select.at(initial).list(1, 1000).forEach(id -> id.string(1, 255));
    } else {
      select.at(initial).string(1, 255);
    }
  }

  private static void filter(Part filter) {
    if (filter.present() && filter.isObject()) {
      filter.fields("", "include exclude_external_shared_channels exclude_bot_users");
      filter.at("include").list(1, 4).forEach(kind -> kind.oneOf("im mpim private public"));
    }
  }

  private static void datepicker(Part picker) {
    picker.fields("type", COMMON + " placeholder initial_date");
    picker.at("initial_date").matches(DATE, "YYYY-MM-DD");
  }

  private static void timepicker(Part picker) {
    picker.fields("type", COMMON + " placeholder initial_time timezone");
    picker.at("initial_time").matches(TIME, "HH:mm");
    picker.at("timezone").string(1, 100);
  }

  private static void datetimepicker(Part picker) {
    picker.fields("type", COMMON + " initial_date_time");
    picker.at("initial_date_time").integer(1_000_000_000L, 9_999_999_999L);
  }

  private static void textInput(Part input) {
    input.fields(
        "type",
        "action_id focus_on_load placeholder initial_value multiline min_length max_length"
            + " dispatch_action_config");
    input.at("multiline").bool();
    input.at("min_length").integer(0, 3000);
    input.at("max_length").integer(1, 3000);
    long most = input.node().path("max_length").asLong(3000);
    input.at("initial_value").string(0, (int) Math.min(most, 3000));
    if (input.node().path("min_length").asLong(0) > most) {
      input.problem("min_length is more than max_length");
    }
    dispatch(input);
  }

  private static void numberInput(Part input) {
    input.fields(
        "type is_decimal_allowed",
        "action_id focus_on_load placeholder initial_value min_value max_value"
            + " dispatch_action_config");
    input.at("is_decimal_allowed").bool();
    for (String field : List.of("initial_value", "min_value", "max_value")) {
      input.at(field).matches(NUMBER, "a number, as a string");
    }
    dispatch(input);
  }

  private static void addressInput(Part input) {
    input.fields(
        "type", "action_id focus_on_load placeholder initial_value dispatch_action_config");
    input.at("initial_value").string(0, 3000);
    dispatch(input);
  }

  private static void dispatch(Part input) {
    Part config = input.at("dispatch_action_config");
    if (config.present() && config.isObject()) {
      config.fields("", "trigger_actions_on");
      config
          .at("trigger_actions_on")
          .list(1, 2)
          .forEach(when -> when.oneOf("on_enter_pressed on_character_entered"));
    }
  }

  private static void fileInput(Part input) {
    input.fields("type", "action_id filetypes max_files");
    input.at("filetypes").list(1, 100).forEach(type -> type.string(1, 20));
    input.at("max_files").integer(1, 10);
  }

  static void image(Part image) {
    image.fields("type image_url alt_text", "");
    image.at("image_url").string(1, 3000);
    image.at("alt_text").string(1, 2000);
  }
}
