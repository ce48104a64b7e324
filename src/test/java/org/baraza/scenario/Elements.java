package org.baraza.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Block Kit's elements: what they hold at first, and what they hold once somebody used them. */
final class Elements {
  private static final Set<String> HOLDING =
      Set.of(
          "plain_text_input",
          "number_input",
          "static_select",
          "radio_buttons",
          "external_select",
          "checkboxes",
          "multi_static_select",
          "datepicker",
          "timepicker",
          "users_select",
          "multi_users_select",
          "conversations_select");

  private Elements() {}

  static boolean holds(JsonNode element) {
    return HOLDING.contains(element.path("type").asText());
  }

  /** What every element of a message or form holds before anybody touched it. */
  static ObjectNode initial(JsonNode drawn) {
    ObjectNode values = Json.object();
    for (JsonNode block : drawn.path("blocks")) {
      for (JsonNode element : Json.all(block, Elements::holds)) {
        values
            .withObjectProperty(block.path("block_id").asText())
            .set(element.path("action_id").asText(), untouched(element));
      }
    }
    return values;
  }

  private static ObjectNode untouched(JsonNode element) {
    String initial = "initial_" + held(element).replaceFirst("^selected_", "");
    JsonNode known = element.path(initial);
    boolean several = held(element).endsWith("s");
    JsonNode none =
        several ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.nullNode();
    return value(element, known.isMissingNode() ? none : known);
  }

  /** An element's value as Slack reports it. */
  static ObjectNode value(JsonNode element, JsonNode held) {
    ObjectNode value = Json.object().put("type", element.path("type").asText());
    value.set(held(element), held);
    return value;
  }

  /** The field in which an element's value stands. */
  static String held(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "static_select", "radio_buttons", "external_select" -> "selected_option";
      case "checkboxes", "multi_static_select" -> "selected_options";
      case "datepicker" -> "selected_date";
      case "timepicker" -> "selected_time";
      case "users_select" -> "selected_user";
      case "multi_users_select" -> "selected_users";
      case "conversations_select" -> "selected_conversation";
      default -> "value";
    };
  }

  static boolean isEmpty(JsonNode value) {
    JsonNode held = value.path(held(value));
    return held.isNull()
        || held.isMissingNode()
        || (held.isArray() && held.isEmpty())
        || (held.isTextual() && held.asText().isEmpty());
  }

  static void keep(
      ObjectNode typed, ObjectNode values, Map.Entry<String, JsonNode> block, String action) {
    JsonNode before = typed.path(block.getKey()).path(action);
    JsonNode now = block.getValue().path(action);
    if (before.path("type").equals(now.path("type"))) {
      values.withObjectProperty(block.getKey()).set(action, before);
    }
  }

  /** The option with this label, as it comes back when it is chosen. */
  static JsonNode option(JsonNode element, String label) {
    List<JsonNode> options =
        Json.all(
            element,
            node -> node.has("value") && node.path("text").path("text").asText().equals(label));
    if (options.isEmpty()) {
      throw new AssertionError("no option \"" + label + "\" in " + element);
    }
    return options.get(0);
  }
}
