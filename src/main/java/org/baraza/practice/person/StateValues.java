package org.baraza.practice.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.practice.space.Blocks;
import org.baraza.practice.space.Blocks.Placed;
import org.baraza.practice.space.Json;

/** What stands in the fields of a message or a view, in the shape of {@code state.values}. */
final class StateValues {
  /** For each kind of element: the field that holds its value, and what it starts with. */
  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("plain_text_input", List.of("value", "initial_value")),
          Map.entry("number_input", List.of("value", "initial_value")),
          Map.entry("email_text_input", List.of("value", "initial_value")),
          Map.entry("url_text_input", List.of("value", "initial_value")),
          Map.entry("static_select", List.of("selected_option", "initial_option")),
          Map.entry("external_select", List.of("selected_option", "initial_option")),
          Map.entry("radio_buttons", List.of("selected_option", "initial_option")),
          Map.entry("multi_static_select", List.of("selected_options", "initial_options")),
          Map.entry("multi_external_select", List.of("selected_options", "initial_options")),
          Map.entry("checkboxes", List.of("selected_options", "initial_options")),
          Map.entry("users_select", List.of("selected_user", "initial_user")),
          Map.entry("multi_users_select", List.of("selected_users", "initial_users")),
          Map.entry(
              "conversations_select", List.of("selected_conversation", "initial_conversation")),
          Map.entry(
              "multi_conversations_select",
              List.of("selected_conversations", "initial_conversations")),
          Map.entry("channels_select", List.of("selected_channel", "initial_channel")),
          Map.entry("multi_channels_select", List.of("selected_channels", "initial_channels")),
          Map.entry("datepicker", List.of("selected_date", "initial_date")),
          Map.entry("timepicker", List.of("selected_time", "initial_time")),
          Map.entry("datetimepicker", List.of("selected_date_time", "initial_date_time")),
          Map.entry("file_input", List.of("files", "")));

  private StateValues() {}

  /**
   * What was given, and for the other fields what they start with; empty ones as Slack has them.
   */
  static ObjectNode complete(JsonNode blocks, JsonNode given) {
    ObjectNode values = Json.object();
    for (Placed placed : Blocks.elements(blocks)) {
      List<String> fields = FIELDS.get(placed.type());
      if (fields == null) {
        continue;
      }
      JsonNode typed = given.path(placed.blockId()).path(placed.actionId());
      ObjectNode value =
          typed instanceof ObjectNode object ? object.deepCopy() : initial(placed, fields);
      value.put("type", placed.type());
      values.withObjectProperty(placed.blockId()).set(placed.actionId(), value);
    }
    return values;
  }

  private static ObjectNode initial(Placed placed, List<String> fields) {
    ObjectNode value = Json.object();
    JsonNode initial = placed.element().path(fields.get(1));
    if (!initial.isMissingNode()) {
      value.set(fields.get(0), initial.deepCopy());
    } else if (fields.get(0).endsWith("s")) {
      value.putArray(fields.get(0));
    } else {
      value.putNull(fields.get(0));
    }
    return value;
  }

  /** The blocks with an input that must be filled in and is not. */
  static List<String> missing(JsonNode blocks, JsonNode values) {
    List<String> missing = new ArrayList<>();
    for (Placed placed : Blocks.elements(blocks)) {
      List<String> fields = FIELDS.get(placed.type());
      if (placed.isInput() && !placed.block().path("optional").asBoolean() && fields != null) {
        JsonNode value = values.path(placed.blockId()).path(placed.actionId()).path(fields.get(0));
        boolean nothing =
            value.isNull() || value.isMissingNode() || (value.isArray() && value.isEmpty());
        if (nothing || (value.isTextual() && value.asText().isBlank())) {
          missing.add(placed.blockId());
        }
      }
    }
    return missing;
  }

  /** The field that holds the value of such an element; empty for one that holds none. */
  static String field(String type) {
    List<String> fields = FIELDS.get(type);
    return fields == null ? "" : fields.get(0);
  }
}
