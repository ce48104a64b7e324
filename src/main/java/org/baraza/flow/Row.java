package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a plan's list.
 *
 * @param id stays the same when the row is edited or moved
 * @param cells what is known, by field; a field that was not filled in is absent
 * @param by who wrote it last, as an id in Slack
 * @param at when they did
 */
public record Row(String id, Map<String, Value> cells, String by, Instant at) {
  public Row {
    requireNonNull(id);
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    requireNonNull(by);
    requireNonNull(at);
  }

  public Optional<Value> cell(String field) {
    return Optional.ofNullable(cells.get(field));
  }
}
