package org.baraza.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;

/**
 * A plan's file on its way into a channel: its places become that channel. If it comes from another
 * workspace, names stand in the place of people, since an id there may be somebody else's here.
 */
final class Arrival {
  private static final String IS = "is";
  private static final String RELAY = "relay";
  private static final String PLACE = "place";
  private static final String WORKSPACE = "workspace";

  private final Map<String, String> names;
  private final Actor reader;
  private final Place to;

  private Arrival(Map<String, String> names, Actor reader, Place to) {
    this.names = names;
    this.reader = reader;
    this.to = to;
  }

  /**
   * Changes what a file holds.
   *
   * @param reader who brings it, and passes messages on to people who are not here
   */
  static void at(ObjectNode file, Actor reader, Place to) {
    Map<String, String> strangers = new HashMap<>();
    String from = file.path("plan").path("place").path("workspace").asText();
    if (!from.equals(to.workspace())) {
      JsonNode names = file.path("names");
      names.fieldNames().forEachRemaining(it -> strangers.put(it, names.path(it).asText()));
      file.set("names", file.objectNode());
    }
    new Arrival(strangers, reader, to).in(file);
  }

  private void in(ObjectNode node) {
    List<String> properties = new ArrayList<>();
    node.fieldNames().forEachRemaining(properties::add);
    for (String property : properties) {
      node.set(property, known(property, node.get(property)));
    }
  }

  private JsonNode known(String property, JsonNode value) {
    if (value instanceof TextNode text && names.containsKey(text.asText())) {
      return new TextNode(property.equals(RELAY) ? reader.userId() : Actor.NOBODY);
    }
    if (value instanceof ObjectNode object) {
      String id = object.path("userId").asText();
      if (object.path(IS).asText().equals(Who.Member.class.getSimpleName())
          && names.containsKey(id)) {
        return object
            .objectNode()
            .put(IS, Who.Named.class.getSimpleName())
            .put("name", names.get(id));
      }
      if (property.equals(PLACE) && object.has(WORKSPACE)) {
        return object.put(WORKSPACE, to.workspace()).put("channel", to.channel());
      }
      in(object);
    } else if (value instanceof ArrayNode array) {
      for (int at = 0; at < array.size(); at++) {
        array.set(at, known(property, array.get(at)));
      }
    }
    return value;
  }
}
