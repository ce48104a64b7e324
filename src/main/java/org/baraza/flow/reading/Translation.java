package org.baraza.flow.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.reading.Shape.Holds;

/** Lays a translation over English: its wording replaces English's; all else stays English. */
final class Translation {
  private final Problems problems;

  Translation(Problems problems) {
    this.problems = problems;
  }

  Tree.Branch over(Tree.Branch english, Tree.Branch translated, Shape shape) {
    Map<String, Tree.Twig> merged = new LinkedHashMap<>(english.twigs());
    String owner = shape.called(translated);
    translated
        .twigs()
        .forEach(
            (name, twig) -> {
              Optional<Shape.Key> key = shape.key(name);
              if (key.isEmpty()) {
                String message = owner + " has an unknown key \"" + name + "\"";
                problems.add(twig.key(), message, name, shape.names());
              } else if (key.get().wording()) {
                merged.put(name, twig);
              } else if (key.get().holds() == Holds.PARTS) {
                key.get()
                    .parts()
                    .ifPresent(part -> merged.put(name, parts(english, name, twig, part, owner)));
              } else if (key.get().holds() == Holds.ROWS) {
                merged.put(name, new TranslatedRows(problems, owner).over(english, name, twig));
              } else if (!shape.matchedBy().contains(name)) {
                problems.add(
                    twig.key(),
                    owner + " has \"" + name + "\", which only prompts/en decides; leave it out");
              }
            });
    return new Tree.Branch(english.spot(), merged);
  }

  /** Parts in English's order, each with the translation that bears its id. */
  private Tree.Twig parts(
      Tree.Branch english, String name, Tree.Twig twig, Shape shape, String owner) {
    List<Tree.Branch> merged = new ArrayList<>(english.branches(name));
    List<String> ids = merged.stream().map(part -> shape.match(part).orElse("")).toList();
    if (twig.value() instanceof Tree.Items items) {
      for (Tree item : items.items()) {
        if (item instanceof Tree.Branch part) {
          int at = shape.match(part).map(ids::indexOf).orElse(-1);
          if (at < 0) {
            stranger(part, shape, ids);
          } else {
            merged.set(at, over(merged.get(at), part, shape));
          }
        } else {
          problems.add(item.spot(), "\"" + name + "\" of " + owner + " should list parts by id");
        }
      }
    } else {
      problems.add(twig.value().spot(), "\"" + name + "\" of " + owner + " should be a list");
    }
    Spot spot = english.get(name).map(Tree::spot).orElse(twig.key());
    return new Tree.Twig(english.spotOf(name), new Tree.Items(spot, List.copyOf(merged)));
  }

  private void stranger(Tree.Branch part, Shape shape, List<String> ids) {
    Optional<String> id = shape.match(part);
    if (id.isEmpty()) {
      problems.add(
          part.spot(), "a " + shape.name() + " has no \"" + shape.matchedBy().get(0) + "\"");
    } else {
      String message = shape.called(part) + " is not in prompts/en";
      problems.add(part.spot(), message, id.get(), ids);
    }
  }
}
