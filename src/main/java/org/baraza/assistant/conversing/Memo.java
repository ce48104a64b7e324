package org.baraza.assistant.conversing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a form remembers, as names and values. A client can change it: whatever it points to is
 * looked for again, as the person who sent it.
 */
public record Memo(Map<String, String> values) {
  public static final String CHANNEL = "channel";
  public static final String CONVERSATION = "conversation";
  public static final String QUESTION = "question";
  public static final String SEEN = "seen";
  public static final String LIST = "list";
  public static final String OCCASION = "occasion";
  public static final String ROW = "row";
  public static final String FROM = "from";
  public static final String FLOW = "flow";

  public Memo {
    values = Map.copyOf(values);
  }

  public static Memo of(String channel) {
    return new Memo(Map.of(CHANNEL, channel));
  }

  public Memo with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Memo(more);
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  public Optional<String> present(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  /** A number that is remembered; 0 if there is none. */
  int number(String name) {
    return asNumber(value(name)).orElse(0);
  }

  /** A number that came back from a client, if it still is one. */
  public static Optional<Integer> asNumber(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException changed) {
      return Optional.empty();
    }
  }

  /** One line a value; ids hold neither line ends nor equal signs. */
  public String code() {
    StringBuilder code = new StringBuilder();
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> code.append(entry.getKey()).append('=').append(entry.getValue()).append('\n'));
    return code.toString();
  }

  public static Memo read(String code) {
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
