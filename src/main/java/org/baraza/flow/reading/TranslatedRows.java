package org.baraza.flow.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays a translation's starting rows over English's, which they match by their order. */
final class TranslatedRows {
  private static final Set<String> WORDING = Set.of("short text", "long text");

  private final Problems problems;
  private final String owner;

  TranslatedRows(Problems problems, String owner) {
    this.problems = problems;
    this.owner = owner;
  }

  Tree.Twig over(Tree.Branch english, String key, Tree.Twig twig) {
    List<Tree.Branch> rows = new ArrayList<>(english.branches(key));
    if (twig.value() instanceof Tree.Items items && items.items().size() == rows.size()) {
      Set<String> wording =
          english.branches("fields").stream()
              .filter(field -> WORDING.contains(field.textOr("kind", "")))
              .map(field -> field.textOr("id", ""))
              .collect(Collectors.toSet());
      for (int at = 0; at < rows.size(); at++) {
        rows.set(at, row(rows.get(at), items.items().get(at), wording));
      }
    } else {
      problems.add(
          twig.key(),
          "\""
              + key
              + "\" of "
              + owner
              + " should list "
              + rows.size()
              + " rows, as prompts/en does");
    }
    Spot spot = english.get(key).map(Tree::spot).orElse(twig.key());
    return new Tree.Twig(english.spotOf(key), new Tree.Items(spot, List.copyOf(rows)));
  }

  private Tree.Branch row(Tree.Branch english, Tree translated, Set<String> wording) {
    Map<String, Tree.Twig> merged = new LinkedHashMap<>(english.twigs());
    if (translated instanceof Tree.Branch row) {
      row.twigs()
          .forEach(
              (field, twig) -> {
                if (wording.contains(field) && english.has(field)) {
                  merged.put(field, twig);
                } else {
                  problems.add(
                      twig.key(),
                      "a row of "
                          + owner
                          + " has \""
                          + field
                          + "\", which only prompts/en decides; leave it out");
                }
              });
    } else {
      problems.add(translated.spot(), "a row of " + owner + " should be like {field: its words}");
    }
    return new Tree.Branch(english.spot(), merged);
  }
}
