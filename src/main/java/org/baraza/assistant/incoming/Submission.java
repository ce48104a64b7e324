package org.baraza.assistant.incoming;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.baraza.flow.Raw;
import org.baraza.people.Actor;

/**
 * A form that was sent.
 *
 * @param memory what the form carried; a client could have changed it, so nothing in it is believed
 * @param inputs what was filled in, by input id; empty inputs are {@link Raw.Nothing}
 */
public record Submission(Actor actor, String callback, String memory, Map<String, Raw> inputs) {
  public Submission {
    requireNonNull(actor);
    requireNonNull(callback);
    requireNonNull(memory);
    inputs = Map.copyOf(inputs);
  }

  public Raw input(String id) {
    return inputs.getOrDefault(id, new Raw.Nothing());
  }
}
