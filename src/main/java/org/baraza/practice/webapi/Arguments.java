package org.baraza.practice.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.baraza.practice.space.Json;

/** The arguments of one call, from a form or from JSON; both may hold JSON as text. */
record Arguments(ObjectNode json) {
  private static final Set<String> NESTED =
      Set.of("blocks", "attachments", "metadata", "view", "files", "document_content", "changes");
  private static final Set<String> FLAGS =
      Set.of(
          "reply_broadcast",
          "unfurl_links",
          "unfurl_media",
          "mrkdwn",
          "link_names",
          "as_user",
          "include_all_metadata",
          "exclude_archived",
          "inclusive");

  static Arguments ofJson(String body) {
    ObjectNode json = Json.parse(body) instanceof ObjectNode object ? object : Json.object();
    NESTED.forEach(field -> unwrap(json, field));
    return new Arguments(json);
  }

  static Arguments ofForm(String body) {
    ObjectNode json = Json.object();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = decoded(pair.substring(0, equals));
        String value = decoded(pair.substring(equals + 1));
        if (FLAGS.contains(name)) {
          json.put(name, value.equals("1") || value.equals("true"));
        } else {
          json.put(name, value);
        }
        unwrap(json, name);
      }
    }
    return new Arguments(json);
  }

  private static void unwrap(ObjectNode json, String field) {
    JsonNode value = json.path(field);
    if (NESTED.contains(field) && value.isTextual()) {
      JsonNode parsed = Json.parse(value.asText());
      if (parsed.isMissingNode()) {
        json.remove(field);
      } else {
        json.set(field, parsed);
      }
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Empty when it was not given. */
  String text(String name) {
    return Json.text(json, name);
  }

  /** An argument that the method cannot do without. */
  String needed(String name) {
    if (text(name).isEmpty()) {
      throw new Refusal("invalid_arguments", List.of("[ERROR] missing required field: " + name));
    }
    return text(name);
  }

  JsonNode node(String name) {
    return json.path(name);
  }

  boolean flag(String name) {
    return json.path(name).asBoolean();
  }

  int number(String name, int otherwise) {
    return json.path(name).asInt(otherwise);
  }

  /** Ids that are separated by commas. */
  List<String> ids(String name) {
    return Arrays.stream(text(name).split(",", -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }
}
