package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** What came of something that was done to a commitment. */
public sealed interface Outcome {

  /** It changed; the events are in its history, too. */
  record Changed(Commitment after, List<Event> events) implements Outcome {
    public Changed {
      requireNonNull(after);
      events = List.copyOf(events);
    }

    public <E extends Event> Optional<E> first(Class<E> kind) {
      return events.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
  }

  /** Nothing changed. */
  record Refused(Reason reason) implements Outcome {
    public Refused {
      requireNonNull(reason);
    }
  }

  /** Why nothing changed. */
  enum Reason {
    /** It has moved on: this does not apply to how it stands now. */
    STALE,
    /** A reason in one's own words is missing. */
    NO_REASON,
    /** The day has passed already. */
    PAST_DAY,
    /** Whoever is to take it over has it already. */
    SAME_PERSON,
    /** Somebody who is not on Slack needs a member who passes messages on. */
    NO_RELAY,
    /** It does not say what is to be done. */
    NO_WORDS
  }
}
