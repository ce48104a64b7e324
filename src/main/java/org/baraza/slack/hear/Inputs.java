package org.baraza.slack.hear;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.flow.Raw;
import org.baraza.flow.TypedText;
import org.baraza.slack.draw.ActionId;
import org.baraza.slack.draw.Drawing;

/**
 * Reads what elements hold. Text fields bring their words as typed: Slack escapes nothing there.
 */
public final class Inputs {
  private Inputs() {}

  /** What a view's or a message's {@code state.values} hold, by input id or control name. */
  public static Map<String, Raw> of(JsonNode values) {
    Map<String, Raw> inputs = new LinkedHashMap<>();
    values
        .properties()
        .forEach(
            block ->
                block
                    .getValue()
                    .properties()
                    .forEach(
                        element ->
                            inputs.put(name(block.getKey(), element.getKey()), of(element))));
    return inputs;
  }

  private static Raw of(Map.Entry<String, JsonNode> element) {
    return entered(element.getValue());
  }

  private static String name(String blockId, String actionId) {
    return blockId.startsWith(Drawing.NOT_AN_INPUT) ? ActionId.read(actionId).name() : blockId;
  }

  /** What one element was filled in with. */
  public static Raw entered(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "plain_text_input", "number_input", "email_text_input", "url_text_input" ->
          typed(element.path("value"));
      case "static_select", "external_select", "radio_buttons" ->
          picked(List.of(element.path("selected_option")));
      case "checkboxes", "multi_static_select", "multi_external_select" ->
          picked(list(element.path("selected_options")));
      case "datepicker" -> day(element.path("selected_date"));
      case "timepicker" -> typed(element.path("selected_time"));
      case "users_select" -> people(List.of(element.path("selected_user")));
      case "multi_users_select" -> people(list(element.path("selected_users")));
      case "conversations_select" -> id(element.path("selected_conversation"));
      case "channels_select" -> id(element.path("selected_channel"));
      default -> new Raw.Nothing();
    };
  }

  private static Raw typed(JsonNode value) {
    return value.isTextual() && !value.asText().isBlank()
        ? new Raw.Typed(TypedText.harmless(value.asText()))
        : new Raw.Nothing();
  }

  private static Raw picked(List<JsonNode> options) {
    List<String> ids =
        options.stream().map(option -> option.path("value").asText("")).filter(Inputs::is).toList();
    return ids.isEmpty() ? new Raw.Nothing() : new Raw.Picked(ids);
  }

  private static Raw id(JsonNode id) {
    return id.isTextual() ? new Raw.Picked(List.of(id.asText())) : new Raw.Nothing();
  }

  private static Raw people(List<JsonNode> users) {
    List<String> ids = users.stream().map(user -> user.asText("")).filter(Inputs::is).toList();
    return ids.isEmpty() ? new Raw.Nothing() : new Raw.PickedPeople(ids, "");
  }

  private static Raw day(JsonNode date) {
    try {
      return date.isTextual()
          ? new Raw.PickedDay(LocalDate.parse(date.asText()))
          : new Raw.Nothing();
    } catch (DateTimeParseException notADay) {
      return new Raw.Nothing();
    }
  }

  private static boolean is(String id) {
    return !id.isEmpty() && !id.equals("null");
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }
}
