package org.baraza.assistant.incoming;

import static java.util.Objects.requireNonNull;

import org.baraza.people.Actor;

/** Letters typed into a searched entry; {@code source} is the entry's. */
public record Search(Actor actor, String source, String query) {
  public Search {
    requireNonNull(actor);
    requireNonNull(source);
    requireNonNull(query);
  }
}
