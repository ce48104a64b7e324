package org.baraza.assistant.committing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.baraza.commitment.Commitment;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * Points from a button or a form to a commitment, wherever the button stands. A client can change
 * it: what it points to is looked for in the actor's workspace, and rights are asked there.
 */
public record Pointer(String channel, String id) {
  public Pointer {
    requireNonNull(channel);
    requireNonNull(id);
  }

  public static Pointer to(Commitment commitment) {
    return new Pointer(commitment.place().channel(), commitment.id());
  }

  /** What a button's value or a form's memory says; nothing if it says something else. */
  public static Optional<Pointer> read(String code) {
    int slash = code.indexOf('/');
    return slash < 1 || slash == code.length() - 1
        ? Optional.empty()
        : Optional.of(new Pointer(code.substring(0, slash), code.substring(slash + 1)));
  }

  public String code() {
    return channel + "/" + id;
  }

  Place place(Actor actor) {
    return new Place(actor.workspace(), channel);
  }
}
