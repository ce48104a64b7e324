package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One column of a list.
 *
 * @param required a row without it is shown as not complete
 * @param advice a line below the field
 */
public record Field(String id, Kind kind, boolean required, String label, @Nullable String advice) {
  public Field {
    requireNonNull(id);
    requireNonNull(kind);
    requireNonNull(label);
  }
}
