package org.baraza.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** JSON, read and written without checked exceptions. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode read(String text) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException | ClassCastException notAnObject) {
      throw new AssertionError("not a JSON object: " + text, notAnObject);
    }
  }

  static ObjectNode copy(JsonNode node) {
    return node.deepCopy();
  }

  /** Every object within a node that fits, from top to bottom. */
  static List<JsonNode> all(JsonNode node, Predicate<JsonNode> fits) {
    List<JsonNode> found = new ArrayList<>();
    collect(node, fits, found);
    return found;
  }

  static @Nullable JsonNode first(JsonNode node, Predicate<JsonNode> fits) {
    return all(node, fits).stream().findFirst().orElse(null);
  }

  private static void collect(JsonNode node, Predicate<JsonNode> fits, List<JsonNode> found) {
    if (node.isObject() && fits.test(node)) {
      found.add(node);
    }
    node.forEach(child -> collect(child, fits, found));
  }
}
