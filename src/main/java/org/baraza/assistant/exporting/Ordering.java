package org.baraza.assistant.exporting;

import java.util.List;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Spot;
import org.baraza.flow.FlowBook;
import org.baraza.people.Place;

/** Where a group's solutions lie among each other; whoever puts them in order brings it. */
@FunctionalInterface
public interface Ordering {

  /** All solutions of a channel, in its order. */
  List<Spot> of(Records records, Place place, FlowBook.Edition edition);
}
