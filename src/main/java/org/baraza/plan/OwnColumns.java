package org.baraza.plan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.flow.Field;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook.Edition;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.Value;

/**
 * Columns that a group added to its lists. They are kept as the rows of a list of their own, so
 * that they have a history as every list has; their cells are stored under the column's row id.
 */
public final class OwnColumns {
  /** The list in which they are kept; no flow declares one of this name. */
  public static final String LIST = "own-columns";

  /** More columns than this would not fit into a row's form. */
  public static final int MOST = 8;

  private static final String OF = "list";
  private static final String LABEL = "label";

  private OwnColumns() {}

  /** A new column; it takes words. */
  public static Row column(String id, String list, String label, String by, Instant at) {
    return new Row(
        id, Map.of(OF, new Value.Text(list), LABEL, new Value.Text(label.strip())), by, at);
  }

  /** The same column by another name. */
  public static Row renamed(Row column, String label, String by, Instant at) {
    return column(column.id(), Values.text(column, OF), label, by, at);
  }

  public static String label(Row column) {
    return Values.text(column, LABEL);
  }

  /** The columns of one list, in the order in which they were added. */
  public static List<Field> of(String list, List<Row> columns) {
    return columns.stream()
        .filter(row -> Values.text(row, OF).equals(list))
        .map(
            row ->
                new Field(
                    row.id(),
                    new Kind.ShortText(),
                    false,
                    Values.text(row, LABEL),
                    null,
                    List.of()))
        .toList();
  }

  /** The same flows and words, their lists with the group's columns. */
  public static Edition over(Edition edition, List<PlanList> lists) {
    List<Row> columns =
        lists.stream()
            .filter(list -> list.list().equals(LIST))
            .flatMap(list -> list.rows().stream())
            .toList();
    if (columns.isEmpty()) {
      return edition;
    }
    Map<String, Flow> flows = new LinkedHashMap<>();
    edition.flows().forEach((id, flow) -> flows.put(id, widened(flow, columns)));
    return new Edition(flows, edition.words());
  }

  private static Flow widened(Flow flow, List<Row> columns) {
    List<ListShape> shapes =
        flow.lists().stream().map(shape -> shape.with(of(shape.id(), columns))).toList();
    return new Flow(
        flow.id(),
        flow.purpose(),
        flow.repeats(),
        flow.title(),
        flow.about(),
        flow.minutes(),
        flow.source(),
        flow.after(),
        shapes,
        flow.questions(),
        flow.checks(),
        flow.summary());
  }
}
