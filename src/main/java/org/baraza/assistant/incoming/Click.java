package org.baraza.assistant.incoming;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.baraza.flow.Raw;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * A tap on a control.
 *
 * @param place where the message stands; in a form or on the Home, the workspace with an empty
 *     channel
 * @param action the control's action, without a suffix
 * @param suffix what stood behind the colon of the control's action, or nothing
 * @param value the button's value or the menu option's; for entries, empty
 * @param picked what an entry was filled in with
 * @param message the {@code ts} of the message, when it came from one
 * @param memory the form's memory, when it came from a form
 * @param inputs what a form's inputs hold at this moment, by id
 */
public record Click(
    Actor actor,
    Place place,
    String action,
    String suffix,
    String value,
    Raw picked,
    @Nullable String message,
    @Nullable String memory,
    Map<String, Raw> inputs) {
  public Click {
    requireNonNull(actor);
    requireNonNull(place);
    requireNonNull(action);
    requireNonNull(suffix);
    requireNonNull(value);
    requireNonNull(picked);
    inputs = Map.copyOf(inputs);
  }
}
