package org.baraza.practice.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Ids;
import org.baraza.practice.space.Json;

/** Canvases, which are kept as their Markdown. */
final class CanvasMethods {
  private final Workings workings;
  private final Places places;

  CanvasMethods(Workings workings) {
    this.workings = workings;
    this.places = new Places(workings.space());
  }

  Map<String, Method> methods() {
    return Map.of(
        "canvases.create", arguments -> create(arguments, ""),
        "conversations.canvases.create", this::createInChannel,
        "canvases.edit", this::edit);
  }

  private ObjectNode createInChannel(Arguments arguments) {
    String channel = places.joined(arguments.needed("channel_id")).id();
    boolean there =
        workings
            .space()
            .read(
                state ->
                    state.canvases().values().stream()
                        .anyMatch(canvas -> Json.text(canvas, "channel").equals(channel)));
    if (there) {
      throw new Refusal("channel_canvas_already_exists");
    }
    return create(arguments, channel);
  }

  private ObjectNode create(Arguments arguments, String channel) {
    String id = Ids.next("F");
    ObjectNode canvas = Json.object().put("id", id).put("title", arguments.text("title"));
    canvas.put("channel", channel);
    canvas.put("markdown", Json.text(arguments.node("document_content"), "markdown"));
    workings.space().change(state -> state.canvases().put(id, canvas));
    return Json.object().put("canvas_id", id);
  }

  private ObjectNode edit(Arguments arguments) {
    String id = arguments.needed("canvas_id");
    return workings
        .space()
        .change(
            state -> {
              ObjectNode canvas = state.canvases().get(id);
              if (canvas == null) {
                throw new Refusal("canvas_not_found");
              }
              arguments.node("changes").forEach(change -> apply(canvas, change));
              return Json.object();
            });
  }

  private static void apply(ObjectNode canvas, JsonNode change) {
    String text = Json.text(change.path("document_content"), "markdown");
    String old = Json.text(canvas, "markdown");
    switch (Json.text(change, "operation")) {
      case "insert_at_end" -> canvas.put("markdown", old + "\n" + text);
      case "insert_at_start" -> canvas.put("markdown", text + "\n" + old);
      case "replace" -> {
        if (change.has("section_id")) {
          throw new Refusal("section_not_found");
        }
        canvas.put("markdown", text);
      }
      default -> throw new Refusal("invalid_arguments");
    }
  }
}
