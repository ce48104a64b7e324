package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/** Things counted as a person would count them: what there is none of is left out. */
public final class Counted {
  private final Words words;
  private final List<Prose> parts = new ArrayList<>();

  public Counted(Words words) {
    this.words = requireNonNull(words);
  }

  /** Counts these as well; {@code things} is the end of their words' keys. */
  public Counted and(String things, long count) {
    if (count == 1) {
      parts.add(words.say("count.one." + things));
    } else if (count > 1) {
      parts.add(words.say("count.many." + things, "count", Prose.plain(Long.toString(count))));
    }
    return this;
  }

  /** All of them in a row; nothing if there is nothing. */
  public Optional<Prose> said() {
    return parts.isEmpty() ? Optional.empty() : Optional.of(new ValueProse(words).joined(parts));
  }
}
