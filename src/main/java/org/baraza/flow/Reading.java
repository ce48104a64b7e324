package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.baraza.flow.wording.Prose;

/** What came of reading an answer. A wrong answer is a value, not an exception. */
public sealed interface Reading {

  /** It is understood. */
  record Understood(Value value) implements Reading {
    public Understood {
      requireNonNull(value);
    }
  }

  /**
   * It does not fit the question.
   *
   * @param reason the key of the words that say why and what to do, below {@code reading.}
   * @param filling what those words are filled in with
   */
  record Rejected(String reason, Map<String, Prose> filling) implements Reading {
    public Rejected {
      requireNonNull(reason);
      filling = Map.copyOf(filling);
    }

    public Rejected(String reason) {
      this(reason, Map.of());
    }
  }
}
