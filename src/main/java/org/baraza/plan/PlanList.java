package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Row;
import org.baraza.people.Place;

/**
 * A list of a plan as it stands. A change gives the next version; what changes nothing gives the
 * same one.
 *
 * @param occasion which visit, meeting or row it belongs to; empty when it belongs to the plan
 * @param list the list's id
 * @param version how often it was changed; 0 for a list that nobody filled in yet
 * @param rows in the group's order
 */
public record PlanList(Place place, String occasion, String list, int version, List<Row> rows) {

  /** More rows than this are refused; Slack could not show them in one sitting. */
  public static final int MOST_ROWS = 200;

  public PlanList {
    requireNonNull(place);
    requireNonNull(occasion);
    requireNonNull(list);
    rows = List.copyOf(rows);
  }

  public static PlanList empty(Place place, String occasion, String list) {
    return new PlanList(place, occasion, list, 0, List.of());
  }

  public Optional<Row> row(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  public boolean isFull() {
    return rows.size() >= MOST_ROWS;
  }

  /** Puts rows at the end, as many as there is room for. */
  public PlanList with(List<Row> added) {
    List<Row> more = new ArrayList<>(rows);
    added.stream().limit(MOST_ROWS - rows.size()).forEach(more::add);
    return next(more);
  }

  /** Puts a row in the place of the one with its id, or at the end. */
  public PlanList with(Row row) {
    int at = index(row.id());
    if (at < 0) {
      return with(List.of(row));
    }
    List<Row> changed = new ArrayList<>(rows);
    changed.set(at, row);
    return next(changed);
  }

  public PlanList without(String id) {
    return next(rows.stream().filter(row -> !row.id().equals(id)).toList());
  }

  /** Moves a row up (negative) or down by some places; it stays if it would leave the list. */
  public PlanList moved(String id, int by) {
    int from = index(id);
    int to = from + by;
    if (from < 0 || to < 0 || to >= rows.size()) {
      return this;
    }
    List<Row> changed = new ArrayList<>(rows);
    changed.add(to, changed.remove(from));
    return next(changed);
  }

  /** Brings back the rows of an earlier version that are gone; what was added since stays. */
  public PlanList restored(PlanList earlier) {
    List<Row> changed = new ArrayList<>(rows);
    for (int at = 0; at < earlier.rows.size(); at++) {
      if (index(earlier.rows.get(at).id()) < 0) {
        changed.add(Math.min(at, changed.size()), earlier.rows.get(at));
      }
    }
    return next(changed);
  }

  private PlanList next(List<Row> changed) {
    return changed.equals(rows) ? this : new PlanList(place, occasion, list, version + 1, changed);
  }

  private int index(String id) {
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).id().equals(id)) {
        return at;
      }
    }
    return -1;
  }
}
