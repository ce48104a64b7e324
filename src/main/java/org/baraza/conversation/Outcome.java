package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** A new state and what brought it about. */
public record Outcome(Conversation conversation, List<Event> events) {
  public Outcome {
    requireNonNull(conversation);
    events = List.copyOf(events);
  }

  /** The first event of a kind. */
  public <E extends Event> Optional<E> first(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  public <E extends Event> boolean has(Class<E> kind) {
    return first(kind).isPresent();
  }
}
