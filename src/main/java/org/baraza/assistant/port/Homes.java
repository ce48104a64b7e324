package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.people.Actor;

/** Whose Home was opened lately, so that it can be shown anew when something changes. */
public interface Homes {

  /** Somebody opened theirs. */
  void opened(Actor person, Instant at);

  /** It was shown anew. */
  void shown(Actor person, Instant at);

  Optional<Opened> find(Actor person);

  /** Those that were opened since a moment. */
  List<Opened> openedSince(String workspace, Instant since);

  /** A Home that somebody has on their screen, perhaps. */
  record Opened(Actor person, Instant opened, Instant shown) {
    public Opened {
      requireNonNull(person);
      requireNonNull(opened);
      requireNonNull(shown);
    }
  }
}
