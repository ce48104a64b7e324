package org.baraza.assistant.exporting;

import org.baraza.assistant.port.Records;
import org.baraza.flow.FlowBook;
import org.baraza.people.Place;

/** In which order a group takes up its solutions; whoever puts them in order brings it. */
@FunctionalInterface
public interface Ordering {

  /** All solutions of a channel, in its order and with the words of an edition. */
  Ranked of(Records records, Place place, FlowBook.Edition edition);
}
