package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.wording.Words;

/**
 * The words by which a language says when. A line has a hundred phrases and each is compared with
 * many of them, so they are taken apart once. For one thread at a time.
 */
final class TimeWords {
  private final Words words;
  private final Map<String, List<String>> known = new HashMap<>();

  TimeWords(Words words) {
    this.words = requireNonNull(words);
  }

  /** The words of a key, in their order. */
  List<String> of(String key) {
    return known.computeIfAbsent(key, words::synonyms);
  }

  /** Whether a comparable phrase is one of a key's words. */
  boolean is(String key, String phrase) {
    return of(key).contains(phrase);
  }

  /** The rest of a comparable phrase after one of a key's words; the longest of them counts. */
  Optional<String> after(String key, String phrase) {
    return of(key).stream()
        .filter(word -> phrase.startsWith(word + " "))
        .max(Comparator.comparingInt(String::length))
        .map(word -> phrase.substring(word.length() + 1));
  }

  /** The beginning of a comparable phrase before one of a key's words; the longest counts. */
  Optional<String> before(String key, String phrase) {
    return of(key).stream()
        .filter(word -> phrase.endsWith(" " + word))
        .max(Comparator.comparingInt(String::length))
        .map(word -> phrase.substring(0, phrase.length() - word.length() - 1));
  }
}
