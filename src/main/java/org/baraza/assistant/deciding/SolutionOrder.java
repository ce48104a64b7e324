package org.baraza.assistant.deciding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.baraza.assistant.exporting.Ranked;
import org.baraza.assistant.port.Records;
import org.baraza.decision.GroupOrder;
import org.baraza.decision.Order;
import org.baraza.flow.FlowBook;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;

/** A channel's solutions in their order, for what is written down and drawn of them. */
public final class SolutionOrder {
  private SolutionOrder() {}

  /** In the order that the group's ratings give, and that it overruled, with the reasons. */
  public static Ranked of(Records records, Place place, FlowBook.Edition edition) {
    Solutions solutions = Solutions.of(records, place, edition);
    GroupOrder wanted = wanted(records, place);
    Order order = Order.of(solutions.weighed(), wanted);
    OrderWords words = new OrderWords(edition.words(), solutions);
    Map<String, Prose> reasons = new LinkedHashMap<>();
    order.places().forEach(it -> reasons.put(it.solution().id(), words.reason(it.reason())));
    Prose rule = words.rule(wanted);
    return new Ranked(
        order, wanted.weights().even() ? rule : rule.then(" ").then(words.agreed(wanted)), reasons);
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
