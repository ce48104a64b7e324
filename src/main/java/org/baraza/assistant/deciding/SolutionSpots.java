package org.baraza.assistant.deciding;

import java.util.List;
import org.baraza.assistant.port.Records;
import org.baraza.decision.GroupOrder;
import org.baraza.decision.Order;
import org.baraza.decision.Spot;
import org.baraza.flow.FlowBook;
import org.baraza.people.Place;

/** What a picture of a channel's solutions is drawn from. */
public final class SolutionSpots {
  private SolutionSpots() {}

  /** In the order that the group's ratings give, and that it overruled. */
  public static List<Spot> of(Records records, Place place, FlowBook.Edition edition) {
    Solutions solutions = Solutions.of(records, place, edition);
    return Spot.of(Order.of(solutions.weighed(), wanted(records, place)));
  }

  /** How the channel wants its solutions put in order. */
  static GroupOrder wanted(Records records, Place place) {
    return records
        .decisions()
        .find(place, GroupOrder.ID)
        .filter(GroupOrder.class::isInstance)
        .map(GroupOrder.class::cast)
        .orElse(GroupOrder.EVEN);
  }
}
