package org.baraza.assistant.port;

import java.util.Optional;
import org.baraza.people.Place;

/** Which of our messages stand where, as far as Slack has told us. */
public interface Posts {

  /** The key of the message that stands at a {@code ts}. */
  Optional<String> keyAt(Place place, String ts);

  /** How a message fared. */
  Standing standing(Place place, String key);

  /** Where a message stands, if it does. */
  default Optional<String> ts(Place place, String key) {
    return standing(place, key) instanceof Standing.Posted posted
        ? Optional.of(posted.ts())
        : Optional.empty();
  }

  /** How a message fared. */
  sealed interface Standing {

    /** It stands in the channel. */
    record Posted(String ts) implements Standing {}

    /** It waits in its lane; nobody can have seen it. */
    record Waiting() implements Standing {}

    /** It was handed to Slack, and we do not know yet whether Slack took it. */
    record InDoubt() implements Standing {}

    /** It was never asked for, or Slack refused it for good. */
    record Absent() implements Standing {}
  }

  /** Makes somebody else's message known by a key, so that it can be replied to in its thread. */
  void adopt(Place place, String key, String ts);

  /** Whether any message of a lane is in doubt. */
  boolean anyInDoubt(Place place);
}
