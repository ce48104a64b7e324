package org.baraza.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that a list begins with, so that nobody faces an empty table.
 *
 * @param cells what is known from the start, by field
 * @param daysFromVisit on which day it is due, counted from the visit: negative before it, positive
 *     after it; the plan turns this into the list's first date
 */
public record StartingRow(Map<String, Value> cells, @Nullable Integer daysFromVisit) {
  public StartingRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }
}
