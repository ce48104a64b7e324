package org.baraza.assistant.card;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One option of a menu or of choices.
 *
 * @param label at most 75 characters
 * @param value at most 150 characters
 * @param description a second line, at most 75 characters
 */
public record Option(String label, String value, @Nullable String description) {
  public Option {
    requireNonNull(label);
    requireNonNull(value);
  }

  public Option(String label, String value) {
    this(label, value, null);
  }
}
