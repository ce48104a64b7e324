package org.baraza.assistant.home;

import java.util.List;
import org.baraza.assistant.card.Part;
import org.baraza.people.Actor;

/** A part of the Home that a feature brings. */
@FunctionalInterface
public interface HomeSection {

  /**
   * What this person sees of it, at most 20 parts; nothing if it does not concern them. It holds
   * everything against {@code Access} itself.
   */
  List<Part> of(Actor actor);
}
