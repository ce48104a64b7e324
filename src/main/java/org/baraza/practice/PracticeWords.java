package org.baraza.practice;

import java.util.Map;

/** All words that people see on the page, by key: nested keys are joined with dots. */
public record PracticeWords(Map<String, String> byKey) {
  public PracticeWords {
    byKey = Map.copyOf(byKey);
  }

  /** The words under this key; the key itself where there are none. */
  public String get(String key) {
    return byKey.getOrDefault(key, key);
  }
}
