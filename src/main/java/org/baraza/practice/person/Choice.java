package org.baraza.practice.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.practice.space.Json;

/** What somebody chose or typed in an element, in the shape that Slack sends. */
final class Choice {
  private Choice() {}

  /**
   * The value of this element: options by their value or their text, everything else as it is.
   *
   * @throws IllegalArgumentException if the element offers no such option
   */
  static ObjectNode of(JsonNode element, String... chosen) {
    String type = Json.text(element, "type");
    String field = type.equals("overflow") ? "selected_option" : StateValues.field(type);
    ObjectNode value = Json.object();
    switch (field) {
      case "" -> {
        // A button: its own value goes along by itself.
      }
      case "selected_option" -> value.set(field, option(element, chosen[0]));
      case "selected_options" -> {
        ArrayNode options = value.putArray(field);
        Arrays.stream(chosen).map(each -> option(element, each)).forEach(options::add);
      }
      case "selected_date_time" -> value.put(field, Long.parseLong(chosen[0]));
      default -> {
        if (field.endsWith("s")) {
          Arrays.stream(chosen).forEach(value.putArray(field)::add);
        } else {
          value.put(field, chosen[0]);
        }
      }
    }
    return value;
  }

  private static JsonNode option(JsonNode element, String wanted) {
    List<JsonNode> options = new ArrayList<>();
    element.path("options").forEach(options::add);
    element.path("option_groups").forEach(g -> g.path("options").forEach(options::add));
    if (Json.text(element, "type").endsWith("external_select")) {
      ObjectNode found = Json.object().put("value", wanted);
      found.putObject("text").put("type", "plain_text").put("text", wanted);
      return found;
    }
    return options.stream()
        .filter(
            option ->
                Json.text(option, "value").equals(wanted)
                    || Json.text(option.path("text"), "text").equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such option: " + wanted));
  }
}
