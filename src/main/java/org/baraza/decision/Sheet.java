package org.baraza.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Value.Ternary;

/** One person's answers about one solution, by item. */
public record Sheet(Map<String, Ternary> answers) {
  public static final Sheet EMPTY = new Sheet(Map.of());

  public Sheet {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  public Optional<Ternary> answer(String item) {
    return Optional.ofNullable(answers.get(item));
  }

  public Sheet with(String item, Ternary answer) {
    Map<String, Ternary> more = new LinkedHashMap<>(answers);
    more.put(item, answer);
    return new Sheet(more);
  }

  public Sheet without(String item) {
    Map<String, Ternary> fewer = new LinkedHashMap<>(answers);
    fewer.remove(item);
    return new Sheet(fewer);
  }
}
