package org.baraza.practice.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finding one's way among blocks and the elements in them. */
public final class Blocks {
  private static final Set<String> STILL = Set.of("image", "mrkdwn", "plain_text");

  private Blocks() {}

  /** An element that people act on, and the block that it stands in. */
  public record Placed(JsonNode block, JsonNode element) {
    public String blockId() {
      return Json.text(block, "block_id");
    }

    public String actionId() {
      return Json.text(element, "action_id");
    }

    public String type() {
      return Json.text(element, "type");
    }

    public boolean isInput() {
      return Json.text(block, "type").equals("input");
    }
  }

  /** Gives ids to blocks and elements that came without, as Slack does. */
  public static void complete(JsonNode blocks) {
    for (JsonNode block : blocks) {
      if (block instanceof ObjectNode open && Json.text(block, "block_id").isEmpty()) {
        open.put("block_id", Ids.next("b"));
      }
    }
    for (Placed placed : elements(blocks)) {
      if (placed.element() instanceof ObjectNode open && placed.actionId().isEmpty()) {
        open.put("action_id", Ids.next("a"));
      }
    }
  }

  /** All elements that people can act on, in their order. */
  public static List<Placed> elements(JsonNode blocks) {
    List<Placed> all = new ArrayList<>();
    for (JsonNode block : blocks) {
      switch (Json.text(block, "type")) {
        case "actions" -> block.path("elements").forEach(e -> all.add(new Placed(block, e)));
        case "section" -> all.add(new Placed(block, block.path("accessory")));
        case "input" -> all.add(new Placed(block, block.path("element")));
        default -> {
          // The other blocks only show.
        }
      }
    }
    all.removeIf(placed -> !placed.element().isObject() || STILL.contains(placed.type()));
    return all;
  }

  /** The element with this action id, in this block; any block when {@code blockId} is empty. */
  public static Optional<Placed> find(JsonNode blocks, String blockId, String actionId) {
    return elements(blocks).stream()
        .filter(placed -> placed.actionId().equals(actionId))
        .filter(placed -> blockId.isEmpty() || placed.blockId().equals(blockId))
        .findFirst();
  }
}
