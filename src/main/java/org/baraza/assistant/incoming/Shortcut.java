package org.baraza.assistant.incoming;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** A message shortcut, used on somebody's message. */
public record Shortcut(
    Actor actor,
    Place place,
    String callback,
    String message,
    String author,
    String text,
    List<SharedFile> files) {
  public Shortcut {
    requireNonNull(actor);
    requireNonNull(place);
    requireNonNull(callback);
    requireNonNull(message);
    requireNonNull(author);
    requireNonNull(text);
    files = List.copyOf(files);
  }
}
