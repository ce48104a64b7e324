package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.baraza.flow.Value.Ternary;
import org.baraza.flow.wording.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One question of a flow.
 *
 * @param id what its answer is stored under
 * @param required a required question that was skipped stays open and is listed as missing
 * @param when asked only while this holds
 * @param label two to five words that name the answer in a summary or a form
 * @param hint advice of one or two sentences
 * @param sample an answer that somebody could have given
 * @param reason why it is asked
 * @param compares the list whose rows can be seen side by side beside the question, where one can
 * @param favourable the answer to a yes-or-no question that speaks for a solution, where one does
 */
public record Question(
    String id,
    Kind kind,
    boolean required,
    Condition when,
    Phrase ask,
    String label,
    @Nullable Phrase hint,
    @Nullable Phrase sample,
    @Nullable Phrase reason,
    Source source,
    @Nullable String compares,
    @Nullable Ternary favourable) {
  public Question {
    requireNonNull(id);
    requireNonNull(kind);
    requireNonNull(when);
    requireNonNull(ask);
    requireNonNull(label);
    requireNonNull(source);
  }

  public Optional<String> comparing() {
    return Optional.ofNullable(compares);
  }

  public Optional<Phrase> tip() {
    return Optional.ofNullable(hint);
  }

  public Optional<Phrase> example() {
    return Optional.ofNullable(sample);
  }

  public Optional<Phrase> why() {
    return Optional.ofNullable(reason);
  }
}
