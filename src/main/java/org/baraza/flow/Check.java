package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import org.baraza.flow.wording.Phrase;

/**
 * A rule that turns answers into a finding. It never decides for the group.
 *
 * @param trigger when there is something to say
 * @param found what was found
 * @param matters why it matters
 * @param todo what to do about it
 */
public record Check(
    String id, Trigger trigger, Level level, Phrase found, Phrase matters, Phrase todo) {
  public Check {
    requireNonNull(id);
    requireNonNull(trigger);
    requireNonNull(level);
    requireNonNull(found);
    requireNonNull(matters);
    requireNonNull(todo);
  }

  /** What sets a check off. */
  public sealed interface Trigger {

    /** A condition on answers and lists. */
    record When(Condition condition) implements Trigger {}

    /** A rule of the plan room, by name, that computes over lists or dates. */
    record Rule(String name) implements Trigger {}
  }
}
