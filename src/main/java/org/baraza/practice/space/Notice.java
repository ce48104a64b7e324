package org.baraza.practice.space;

import java.util.Map;
import java.util.Set;

/**
 * Something that changed, for whoever has the page open.
 *
 * @param event the name of the server-sent event
 * @param audience ids of those who may know; empty for everybody
 */
public record Notice(String event, Map<String, String> data, Set<String> audience) {

  public Notice {
    data = Map.copyOf(data);
    audience = Set.copyOf(audience);
  }

  public static Notice changed(String what, Set<String> audience) {
    return new Notice("changed", Map.of("what", what), audience);
  }

  public static Notice toast(String text, String person) {
    return new Notice("toast", Map.of("text", text), Set.of(person));
  }

  public boolean concerns(String person) {
    return audience.isEmpty() || audience.contains(person);
  }
}
