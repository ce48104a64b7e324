package org.baraza.assistant.incoming;

import org.baraza.people.Actor;
import org.baraza.people.Place;

/** What a verb behind {@code /baraza} does. Its line in the help is {@code command.verb.NAME}. */
@FunctionalInterface
public interface Verb {

  /**
   * Does what the verb says.
   *
   * @param rest what was typed behind the verb
   */
  Reaction handle(Actor actor, Place place, String rest);
}
