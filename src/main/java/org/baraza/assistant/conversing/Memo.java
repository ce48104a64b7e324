package org.baraza.assistant.conversing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a form remembers, as names and values. A client can change it: whatever it points to is
 * looked for again, as the person who sent it.
 */
record Memo(Map<String, String> values) {
  static final String CHANNEL = "channel";
  static final String CONVERSATION = "conversation";
  static final String QUESTION = "question";
  static final String SEEN = "seen";
  static final String LIST = "list";
  static final String OCCASION = "occasion";
  static final String ROW = "row";

  Memo {
    values = Map.copyOf(values);
  }

  static Memo of(String channel) {
    return new Memo(Map.of(CHANNEL, channel));
  }

  Memo with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Memo(more);
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  Optional<String> present(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  /** One line a value; ids hold neither line ends nor equal signs. */
  String code() {
    StringBuilder code = new StringBuilder();
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> code.append(entry.getKey()).append('=').append(entry.getValue()).append('\n'));
    return code.toString();
  }

  static Memo read(String code) {
    Map<String, String> values = new LinkedHashMap<>();
    code.lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
              }
            });
    return new Memo(values);
  }
}
