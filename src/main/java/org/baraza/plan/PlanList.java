package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.baraza.flow.Row;
import org.baraza.people.Place;

/**
 * A list of a plan as it stands.
 *
 * @param occasion which visit, meeting or row it belongs to; empty when it belongs to the plan
 * @param list the list's id
 * @param version how often it was changed; 0 for a list that nobody filled in yet
 * @param rows in the group's order
 */
public record PlanList(Place place, String occasion, String list, int version, List<Row> rows) {
  public PlanList {
    requireNonNull(place);
    requireNonNull(occasion);
    requireNonNull(list);
    rows = List.copyOf(rows);
  }

  public static PlanList empty(Place place, String occasion, String list) {
    return new PlanList(place, occasion, list, 0, List.of());
  }

  /** The next version, with other rows. */
  public PlanList with(List<Row> changed) {
    return new PlanList(place, occasion, list, version + 1, changed);
  }
}
