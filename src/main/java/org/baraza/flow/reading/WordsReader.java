package org.baraza.flow.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.baraza.flow.wording.Phrase;

/** Reads interface words: the keys of a file and of what is below them, joined by dots. */
final class WordsReader {
  private final Problems problems;

  WordsReader(Problems problems) {
    this.problems = problems;
  }

  /** A phrase and where it is written. */
  record Entry(Spot spot, Phrase phrase) {}

  Map<String, Entry> read(Map<String, Tree.Branch> files) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    files.forEach((name, tree) -> flatten(name, tree, entries));
    return entries;
  }

  private void flatten(String key, Tree tree, Map<String, Entry> entries) {
    if (tree instanceof Tree.Branch branch) {
      branch.twigs().forEach((name, twig) -> flatten(key + "." + name, twig.value(), entries));
    } else if (tree instanceof Tree.Leaf leaf && !leaf.text().isEmpty()) {
      try {
        entries.put(key, new Entry(leaf.spot(), Phrase.of(leaf.text())));
      } catch (IllegalArgumentException broken) {
        problems.add(leaf.spot(), "\"" + key + "\" cannot be read: " + broken.getMessage());
      }
    } else {
      problems.add(tree.spot(), "\"" + key + "\" should be text");
    }
  }

  /** Lays a translation's words over English's, which they must know and may not outgrow. */
  Map<String, Entry> over(Map<String, Entry> english, Map<String, Entry> translated) {
    Map<String, Entry> merged = new LinkedHashMap<>(english);
    translated.forEach(
        (key, entry) -> {
          Entry original = english.get(key);
          if (original == null) {
            String message = "\"" + key + "\" is not in prompts/en";
            problems.add(entry.spot(), message, key, english.keySet());
          } else {
            places(key, entry, original);
            merged.put(key, entry);
          }
        });
    return merged;
  }

  private void places(String key, Entry entry, Entry original) {
    for (String place : entry.phrase().places()) {
      if (!original.phrase().places().contains(place)) {
        String message = "\"" + key + "\" has a place {" + place + "} that English does not have";
        problems.add(entry.spot(), message, place, original.phrase().places());
      }
    }
  }
}
