package org.baraza.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.baraza.scenario.Room.Message;
import org.jspecify.annotations.Nullable;

/** What fingers do to a message, as the payload that Slack makes of it. */
final class Tap {
  private Tap() {}

  static boolean offers(Message message, String label) {
    return button(message.payload, label) != null || menu(message.payload, label) != null;
  }

  static @Nullable JsonNode button(JsonNode drawn, String label) {
    return Json.first(
        drawn,
        node ->
            node.path("type").asText().equals("button")
                && node.path("text").path("text").asText().equals(label));
  }

  /** The three dots in which this label is. */
  static @Nullable JsonNode menu(JsonNode drawn, String label) {
    return Json.first(
        drawn,
        node -> node.path("type").asText().equals("overflow") && labels(node).contains(label));
  }

  static @Nullable JsonNode choice(JsonNode drawn, String option) {
    return Json.first(
        drawn,
        node ->
            List.of("static_select", "radio_buttons").contains(node.path("type").asText())
                && labels(node).contains(option));
  }

  static @Nullable JsonNode element(JsonNode drawn, String type) {
    return Json.first(drawn, node -> node.path("type").asText().equals(type));
  }

  private static List<String> labels(JsonNode element) {
    return Json.all(element, node -> node.has("value") && node.has("text")).stream()
        .map(option -> option.path("text").path("text").asText())
        .toList();
  }

  /** Taps a button or an entry of a menu of a message, as it stands or as it once stood. */
  static void on(Member who, Message message, String label) {
    act(who, message, message.payload, label);
  }

  /** Taps what is not there any more, on a screen that did not notice. */
  static void stale(Member who, Message message, ObjectNode asItStood, String label) {
    act(who, message, asItStood, label);
  }

  private static void act(Member who, Message message, ObjectNode payload, String label) {
    ObjectNode action = action(payload, label);
    send(who, message, payload, action, Elements.initial(payload));
  }

  /** A button's or a menu entry's action. */
  static ObjectNode action(JsonNode drawn, String label) {
    JsonNode button = button(drawn, label);
    if (button != null) {
      ObjectNode action = begun(drawn, button);
      action.set("value", button.path("value"));
      return action;
    }
    JsonNode menu = menu(drawn, label);
    if (menu == null) {
      throw new AssertionError("no button \"" + label + "\" on " + Shown.message(drawn));
    }
    ObjectNode action = begun(drawn, menu);
    action.set("selected_option", Elements.option(menu, label));
    return action;
  }

  static void choose(Member who, Message message, String option) {
    JsonNode element = choice(message.payload, option);
    if (element == null) {
      throw new AssertionError("no option " + option);
    }
    pick(who, message, element, Elements.option(element, option));
  }

  static void pick(Member who, Message message, String type, String value) {
    JsonNode element = element(message.payload, type);
    if (element == null) {
      throw new AssertionError("no " + type);
    }
    pick(who, message, element, JsonNodeFactory.instance.textNode(value));
  }

  private static void pick(Member who, Message message, JsonNode element, JsonNode value) {
    ObjectNode action = begun(message.payload, element);
    action.set(Elements.held(element), value);
    ObjectNode state = Elements.initial(message.payload);
    put(state, action, element, value);
    send(who, message, message.payload, action, state);
  }

  static void tick(Member who, Message message, String send, String... options) {
    JsonNode boxes = element(message.payload, "checkboxes");
    if (boxes == null) {
      throw new AssertionError("nothing to mark on " + message.words());
    }
    ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
    for (String option : options) {
      chosen.add(Elements.option(boxes, option));
    }
    mark(who, message, boxes, chosen, send);
  }

  static void people(Member who, Message message, String send, Member... people) {
    ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
    for (Member person : people) {
      chosen.add(person.id);
    }
    mark(who, message, element(message.payload, "multi_users_select"), chosen, send);
  }

  /** Slack tells of each mark as it is made, and of all of them with the button. */
  private static void mark(
      Member who, Message message, @Nullable JsonNode element, ArrayNode chosen, String send) {
    if (element == null) {
      throw new AssertionError("nothing to mark on " + message.words());
    }
    ObjectNode mark = begun(message.payload, element);
    mark.set(Elements.held(element), chosen);
    ObjectNode state = Elements.initial(message.payload);
    put(state, mark, element, chosen);
    send(who, message, message.payload, mark, state);
    send(who, message, message.payload, action(message.payload, send), state);
  }

  private static void put(ObjectNode state, JsonNode action, JsonNode element, JsonNode value) {
    state
        .withObjectProperty(action.path("block_id").asText())
        .set(action.path("action_id").asText(), Elements.value(element, value));
  }

  private static ObjectNode begun(JsonNode drawn, JsonNode element) {
    ObjectNode action = Json.object().put("type", element.path("type").asText());
    action.put("action_id", element.path("action_id").asText());
    String actionId = element.path("action_id").asText();
    for (JsonNode block : drawn.path("blocks")) {
      if (Json.first(block, node -> node.path("action_id").asText().equals(actionId)) != null) {
        action.put("block_id", block.path("block_id").asText());
      }
    }
    return action;
  }

  private static void send(
      Member who, Message message, ObjectNode drawn, ObjectNode action, ObjectNode state) {
    ObjectNode payload = who.interaction("block_actions");
    payload.putObject("channel").put("id", message.room.id);
    ObjectNode container = payload.putObject("container").put("type", "message");
    container.put("message_ts", message.ts).put("channel_id", message.room.id);
    container.put("is_ephemeral", message.isWhisper());
    if (!message.isWhisper()) {
      ObjectNode shown = payload.putObject("message").put("ts", message.ts);
      shown.set("blocks", drawn.path("blocks"));
      if (message.thread != null) {
        shown.put("thread_ts", message.thread);
      }
    }
    if (message.thread != null) {
      container.put("thread_ts", message.thread);
    }
    payload.put(
        "response_url", who.channel.workspace.slack().responseUrl(answerable(who, message)));
    payload.putArray("actions").add(action);
    payload.putObject("state").set("values", state);
    who.interacts(payload);
  }

  /** A response URL answers whoever tapped; it can replace only what was whispered to them. */
  private static Message answerable(Member who, Message message) {
    return message.isWhisper()
        ? message
        : new Message(message.room, message.ts, null, FakeSlack.BARAZA, who.id, Json.object());
  }
}
