package org.baraza.flow.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.wording.Phrase;

/** What a YAML file says, each piece with its spot. */
sealed interface Tree {
  Spot spot();

  /** Text as written: {@code yes} and {@code 10} are text here too. */
  record Leaf(Spot spot, String text) implements Tree {}

  /** Things below one another, each with a dash. */
  record Items(Spot spot, List<Tree> items) implements Tree {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A key's own spot, and what stands behind it. */
  record Twig(Spot key, Tree value) {}

  /** Keys with what stands behind them, in the order of the file. */
  record Branch(Spot spot, Map<String, Twig> twigs) implements Tree {
    public Branch {
      twigs = Collections.unmodifiableMap(new LinkedHashMap<>(twigs));
    }

    Set<String> keys() {
      return twigs.keySet();
    }

    boolean has(String key) {
      return twigs.containsKey(key);
    }

    Optional<Tree> get(String key) {
      return Optional.ofNullable(twigs.get(key)).map(Twig::value);
    }

    /** The spot of a key, or of the branch where it lacks the key. */
    Spot spotOf(String key) {
      Twig twig = twigs.get(key);
      return twig == null ? spot : twig.key();
    }

    /** The text behind a key; nothing where there is none or it is no text. */
    Optional<String> text(String key) {
      return get(key)
          .filter(Leaf.class::isInstance)
          .map(leaf -> ((Leaf) leaf).text())
          .filter(text -> !text.isEmpty());
    }

    String textOr(String key, String otherwise) {
      return text(key).orElse(otherwise);
    }

    /** The phrase behind a key, unless it is missing or broken, which is reported elsewhere. */
    Optional<Phrase> phrase(String key) {
      try {
        return text(key).map(Phrase::of);
      } catch (IllegalArgumentException broken) {
        return Optional.empty();
      }
    }

    Optional<Branch> branch(String key) {
      return get(key).filter(Branch.class::isInstance).map(Branch.class::cast);
    }

    /** The branches listed behind a key; whatever else is listed there is reported elsewhere. */
    List<Branch> branches(String key) {
      return items(key).stream().filter(Branch.class::isInstance).map(Branch.class::cast).toList();
    }

    /** The texts listed behind a key. */
    List<Leaf> leaves(String key) {
      return items(key).stream().filter(Leaf.class::isInstance).map(Leaf.class::cast).toList();
    }

    private List<Tree> items(String key) {
      return get(key)
          .filter(Items.class::isInstance)
          .map(items -> ((Items) items).items())
          .orElse(List.of());
    }
  }
}
