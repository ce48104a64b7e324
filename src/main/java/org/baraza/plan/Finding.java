package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import org.baraza.flow.Level;
import org.baraza.flow.wording.Prose;

/**
 * What a check has to say.
 *
 * @param check the check's id, unique in its flow
 * @param found what was found
 * @param matters why it matters
 * @param todo what to do about it
 */
public record Finding(String check, Level level, Prose found, Prose matters, Prose todo) {
  public Finding {
    requireNonNull(check);
    requireNonNull(level);
    requireNonNull(found);
    requireNonNull(matters);
    requireNonNull(todo);
  }
}
