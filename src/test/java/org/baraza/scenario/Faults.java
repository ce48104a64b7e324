package org.baraza.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goes wrong next: one fault for each call of a method, or of any method in a channel. */
final class Faults {
  private final Map<String, List<Fault>> waiting = new HashMap<>();

  /** Puts faults after those that wait already; {@code where} is a method or a channel's id. */
  void add(String where, Fault... next) {
    waiting.computeIfAbsent(where, key -> new ArrayList<>()).addAll(List.of(next));
  }

  Optional<Fault> next(String method, JsonNode arguments) {
    return take(method).or(() -> take(arguments.path("channel").asText()));
  }

  private Optional<Fault> take(String where) {
    List<Fault> next = waiting.getOrDefault(where, List.of());
    return next.isEmpty() ? Optional.empty() : Optional.of(next.remove(0));
  }
}
