package org.baraza.practice.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Options, groups of options, and what is chosen at first. */
final class OptionRules {
  private OptionRules() {}

  /** How the options of one kind of element are written. */
  enum Style {
    SELECT,
    OVERFLOW,
    CHOICE
  }

  static void options(Part element, int least, int most, Style style) {
    List<JsonNode> all = new ArrayList<>();
    for (Part option : element.at("options").list(least, most)) {
      option(option, style);
      all.add(option.node());
    }
    uniqueValues(element.at("options"), all);
    initial(element, all);
  }

  /** A select's options: either a flat list, or groups. */
  static void optionsOrGroups(Part element) {
    boolean flat = element.at("options").present();
    boolean grouped = element.at("option_groups").present();
    if (flat == grouped) {
      element.problem("needs either options or option_groups");
    }
    if (flat) {
      options(element, 1, 100, Style.SELECT);
      return;
    }
    List<JsonNode> all = new ArrayList<>();
    for (Part group : element.at("option_groups").list(1, 100)) {
      group(group, all);
    }
    initial(element, all);
  }

  private static void group(Part group, List<JsonNode> all) {
    if (!group.isObject()) {
      return;
    }
    group.fields("label options", "");
    TextRules.plain(group.at("label"), 75);
    for (Part option : group.at("options").list(1, 100)) {
      option(option, Style.SELECT);
      all.add(option.node());
    }
  }

  static void option(Part option, Style style) {
    if (!option.isObject()) {
      return;
    }
    option.fields("text value", style == Style.OVERFLOW ? "description url" : "description");
    if (style == Style.CHOICE) {
      TextRules.any(option.at("text"), 75);
      TextRules.any(option.at("description"), 75);
    } else {
      TextRules.plain(option.at("text"), 75);
      TextRules.plain(option.at("description"), 75);
    }
    option.at("value").string(1, 150);
    option.at("url").string(1, 3000);
  }

  private static void uniqueValues(Part options, List<JsonNode> all) {
    Set<String> seen = new HashSet<>();
    for (JsonNode option : all) {
      String value = option.path("value").asText();
      if (!seen.add(value)) {
        options.problem("the value \"" + value + "\" is given twice");
      }
    }
  }

  private static void initial(Part element, List<JsonNode> all) {
    Part one = element.at("initial_option");
    if (one.present() && !all.contains(one.node())) {
      one.problem("is not exactly one of the options");
    }
    for (Part chosen : element.at("initial_options").list(1, 100)) {
      if (!all.contains(chosen.node())) {
        chosen.problem("is not exactly one of the options");
      }
    }
  }
}
