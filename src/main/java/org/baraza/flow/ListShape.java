package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A repeatable table of a plan, as declared by a flow. Several flows may fill the same list.
 *
 * @param id unique among all flows
 * @param title what the list is called
 * @param row what one row is called, for "Add a {row}"
 * @param fields its columns; the first is text and names the row
 * @param startsWith the rows that it has before anybody adds one, in their order
 */
public record ListShape(
    String id, String title, String row, List<Field> fields, List<StartingRow> startsWith) {
  public ListShape {
    requireNonNull(id);
    requireNonNull(title);
    requireNonNull(row);
    fields = List.copyOf(fields);
    startsWith = List.copyOf(startsWith);
  }

  public Field naming() {
    return fields.get(0);
  }

  public Optional<Field> field(String field) {
    return fields.stream().filter(candidate -> candidate.id().equals(field)).findFirst();
  }

  /** The required fields that a row does not have yet. */
  public List<Field> missing(Row row) {
    return fields.stream()
        .filter(field -> field.required() && row.cell(field.id()).isEmpty())
        .toList();
  }
}
