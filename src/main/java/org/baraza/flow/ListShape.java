package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A repeatable table of a plan, as declared by a flow. Several flows may fill the same list.
 *
 * @param id unique among all flows
 * @param title what the list is called
 * @param row what one row is called, for "Add {row}"
 * @param fields its columns; the first is text and names the row
 * @param shared whether it is one list for the whole plan, though its flow is held several times
 * @param startsWith the rows that it has before anybody adds one, in their order
 */
public record ListShape(
    String id,
    String title,
    String row,
    boolean shared,
    List<Field> fields,
    List<StartingRow> startsWith) {
  public ListShape {
    requireNonNull(id);
    requireNonNull(title);
    requireNonNull(row);
    fields = List.copyOf(fields);
    startsWith = List.copyOf(startsWith);
  }

  /** The same list with further columns. */
  public ListShape with(List<Field> columns) {
    List<Field> wider = new ArrayList<>(fields);
    wider.addAll(columns);
    return new ListShape(id, title, row, shared, wider, startsWith);
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

  /** The required fields that at least one of the rows does not have yet. */
  public List<Field> missing(List<Row> rows) {
    return rows.stream().flatMap(row -> missing(row).stream()).distinct().toList();
  }
}
