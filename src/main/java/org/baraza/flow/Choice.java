package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be chosen.
 *
 * @param id what is stored
 * @param label what is shown, at most 75 characters
 * @param description a second line, at most 75 characters
 */
public record Choice(String id, String label, @Nullable String description) {
  public Choice {
    requireNonNull(id);
    requireNonNull(label);
  }
}
