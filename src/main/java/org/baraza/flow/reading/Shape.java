package org.baraza.flow.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which keys a part of a prompt file has.
 *
 * @param name what the part is called in problems
 * @param matchedBy the keys by which a translation names the part that it translates
 */
record Shape(String name, List<String> matchedBy, Map<String, Key> keys) {

  /** What stands behind a key. */
  enum Holds {
    /** A name of the part itself. */
    ID,
    /** A word that decides something. */
    WORD,
    /** Wording without marks or places, which a translation may replace. */
    LABEL,
    /** Wording with marks and places, which a translation may replace. */
    PHRASE,
    /** A number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    TRUTH,
    /** Several words that decide something. */
    WORDS,
    /** One part with keys of its own. */
    PART,
    /** Several parts, each with an id. */
    PARTS,
    /** Rows of a list, whose keys are the list's own fields. */
    ROWS,
    /** Anything; whoever reads it checks it. */
    FREE
  }

  /**
   * A key.
   *
   * @param longest how many characters its wording may have
   * @param inside what its parts look like, if it has parts
   */
  record Key(String name, boolean required, Holds holds, int longest, @Nullable Shape inside) {
    boolean wording() {
      return holds == Holds.LABEL || holds == Holds.PHRASE;
    }

    Optional<Shape> parts() {
      return Optional.ofNullable(inside);
    }
  }

  static Shape of(String name, List<String> matchedBy, Key... keys) {
    Map<String, Key> byName = new LinkedHashMap<>();
    for (Key key : keys) {
      byName.put(key.name(), key);
    }
    return new Shape(name, matchedBy, byName);
  }

  static Key needs(String name, Holds holds) {
    return new Key(name, true, holds, 0, null);
  }

  static Key needs(String name, Holds holds, int longest) {
    return new Key(name, true, holds, longest, null);
  }

  static Key needs(String name, Holds holds, Shape inside) {
    return new Key(name, true, holds, 0, inside);
  }

  static Key may(String name, Holds holds) {
    return new Key(name, false, holds, 0, null);
  }

  static Key may(String name, Holds holds, int longest) {
    return new Key(name, false, holds, longest, null);
  }

  static Key may(String name, Holds holds, Shape inside) {
    return new Key(name, false, holds, 0, inside);
  }

  Set<String> names() {
    return keys.keySet();
  }

  Optional<Key> key(String name) {
    return Optional.ofNullable(keys.get(name));
  }

  /** What a branch of this shape goes by: its first matching key that is there. */
  Optional<String> match(Tree.Branch branch) {
    return matchedBy.stream().flatMap(key -> branch.text(key).stream()).findFirst();
  }

  /** What a branch of this shape is called in problems. */
  String called(Tree.Branch branch) {
    return match(branch).map(id -> name + " \"" + id + "\"").orElse("a " + name);
  }
}
