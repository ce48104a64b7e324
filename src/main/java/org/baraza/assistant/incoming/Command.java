package org.baraza.assistant.incoming;

import static java.util.Objects.requireNonNull;

import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * A slash command.
 *
 * @param name with its slash
 * @param text what was typed behind it; mentions as {@code <@U123>} and {@code <#C123>}
 */
public record Command(Actor actor, Place place, String name, String text) {
  public Command {
    requireNonNull(actor);
    requireNonNull(place);
    requireNonNull(name);
    requireNonNull(text);
  }
}
