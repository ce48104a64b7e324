package org.baraza.practice.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.practice.space.Json;

/** The reactions of a message: name, count, and who. */
final class Reactions {
  private Reactions() {}

  static boolean has(ObjectNode message, String person, String name) {
    return read(message).getOrDefault(name, List.of()).contains(person);
  }

  static void set(ObjectNode message, String person, String name, boolean on) {
    Map<String, List<String>> all = read(message);
    List<String> users = all.computeIfAbsent(name, key -> new ArrayList<>());
    users.remove(person);
    if (on) {
      users.add(person);
    }
    ArrayNode reactions = message.putArray("reactions");
    all.forEach((each, who) -> add(reactions, each, who));
    if (reactions.isEmpty()) {
      message.remove("reactions");
    }
  }

  private static Map<String, List<String>> read(ObjectNode message) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (JsonNode reaction : message.path("reactions")) {
      List<String> users = new ArrayList<>();
      reaction.path("users").forEach(user -> users.add(user.asText()));
      all.put(Json.text(reaction, "name"), users);
    }
    return all;
  }

  private static void add(ArrayNode reactions, String name, List<String> users) {
    if (!users.isEmpty()) {
      ObjectNode reaction = reactions.addObject().put("name", name).put("count", users.size());
      users.forEach(reaction.putArray("users")::add);
    }
  }
}
