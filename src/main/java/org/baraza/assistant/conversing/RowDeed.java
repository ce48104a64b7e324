package org.baraza.assistant.conversing;

import org.baraza.assistant.incoming.Reaction;
import org.baraza.people.Actor;

/** Something that can be done with a row of a list, brought by another feature. */
@FunctionalInterface
public interface RowDeed {
  /** Turns it into a commitment. */
  String PROMISE = "promise";

  /**
   * Does it.
   *
   * @param actor who takes part in the list's channel
   * @param row the row's id, as the client says
   */
  Reaction on(Actor actor, Spot spot, String row);
}
