package org.baraza.flow.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Field;
import org.baraza.flow.Kind;
import org.baraza.flow.StartingRow;
import org.baraza.flow.Value;
import org.jspecify.annotations.Nullable;

/** Reads the rows that a list begins with, held against the list's own fields. */
final class StartingRowReader {
  static final String BEFORE = "days before visit";
  static final String AFTER = "days after visit";

  private static final String ROWS = "starts with";

  private final Problems problems;
  private final String list;
  private final List<Field> fields;

  /**
   * Makes a reader for one list.
   *
   * @param list how problems call it
   */
  StartingRowReader(Problems problems, String list, List<Field> fields) {
    this.problems = problems;
    this.list = list;
    this.fields = fields;
  }

  List<StartingRow> read(Tree.Branch shape) {
    List<StartingRow> rows = new ArrayList<>();
    shape
        .get(ROWS)
        .ifPresent(
            tree -> {
              if (tree instanceof Tree.Items items && !items.items().isEmpty()) {
                items.items().forEach(item -> rows.add(row(item, rows.size() + 1)));
              } else {
                problems.add(tree.spot(), "\"" + ROWS + "\" of " + list + " should list rows");
              }
            });
    return rows;
  }

  private StartingRow row(Tree item, int number) {
    String owner = "row " + number + " of " + list;
    Map<String, Value> cells = new LinkedHashMap<>();
    if (!(item instanceof Tree.Branch row)) {
      problems.add(item.spot(), owner + " should be like {field: what stands there}");
      return new StartingRow(cells, null);
    }
    row.twigs().forEach((key, twig) -> cell(row, key, twig, owner, cells));
    String naming = fields.isEmpty() ? "" : fields.get(0).id();
    if (!row.has(naming)) {
      problems.add(row.spot(), owner + " has no \"" + naming + "\", which names it");
    }
    return new StartingRow(cells, days(row, owner));
  }

  private void cell(
      Tree.Branch row, String key, Tree.Twig twig, String owner, Map<String, Value> cells) {
    if (key.equals(BEFORE) || key.equals(AFTER)) {
      return;
    }
    Optional<Field> field = fields.stream().filter(known -> known.id().equals(key)).findFirst();
    if (field.isEmpty()) {
      List<String> keys = new ArrayList<>(fields.stream().map(Field::id).toList());
      keys.addAll(List.of(BEFORE, AFTER));
      String message = owner + " has an unknown field \"" + key + "\"";
      problems.add(row.spotOf(key), message, key, keys);
      return;
    }
    new StartingCellReader(problems, "\"" + key + "\" of " + owner)
        .read(field.get().kind(), twig.value())
        .ifPresent(value -> cells.put(key, value));
  }

  private @Nullable Integer days(Tree.Branch row, String owner) {
    if (row.has(BEFORE) && row.has(AFTER)) {
      problems.add(
          row.spotOf(AFTER), owner + " should have either \"" + BEFORE + "\" or \"" + AFTER + "\"");
    }
    String key = row.has(BEFORE) ? BEFORE : AFTER;
    if (!row.has(key)) {
      return null;
    }
    if (fields.stream().noneMatch(field -> field.kind() instanceof Kind.Date)) {
      problems.add(
          row.spotOf(key), owner + " has \"" + key + "\", but the list has no date to fill in");
    }
    BigDecimal days = KindReader.decimal(row, key);
    if (days == null || days.signum() < 0 || days.stripTrailingZeros().scale() > 0) {
      problems.add(
          row.spotOf(key), "\"" + key + "\" of " + owner + " should be a whole number from 0 on");
      return null;
    }
    return key.equals(BEFORE) ? -days.intValue() : days.intValue();
  }
}
