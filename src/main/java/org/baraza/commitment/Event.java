package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.baraza.people.Who;
import org.jspecify.annotations.Nullable;

/** Something that happened to a commitment. */
public sealed interface Event {

  /** Somebody gave their own word. */
  record Promised() implements Event {}

  /** Somebody was asked. */
  record Asked(Who of) implements Event {
    public Asked {
      requireNonNull(of);
    }
  }

  /** The person asked said yes. */
  record Accepted() implements Event {}

  /** The person asked said no; the reason may be empty. */
  record Declined(String reason) implements Event {
    public Declined {
      requireNonNull(reason);
    }
  }

  /** It is done. */
  record Done() implements Event {}

  /** Another day was agreed; {@code before} is absent where there was none. */
  record Renegotiated(@Nullable LocalDate before, LocalDate day, String reason) implements Event {
    public Renegotiated {
      requireNonNull(day);
      requireNonNull(reason);
    }

    public Optional<LocalDate> earlier() {
      return Optional.ofNullable(before);
    }
  }

  /** Somebody else was asked to take it over. */
  record HandoverAsked(Handover handover) implements Event {
    public HandoverAsked {
      requireNonNull(handover);
    }
  }

  /** Somebody else took it over. */
  record HandedOver(Who from, Who to) implements Event {
    public HandedOver {
      requireNonNull(from);
      requireNonNull(to);
    }
  }

  /** Nobody took it over, so it stays with its owner; the reason may be empty. */
  record HandoverDeclined(Who by, String reason) implements Event {
    public HandoverDeclined {
      requireNonNull(by);
      requireNonNull(reason);
    }
  }

  /** The owner could use help. */
  record HelpWanted(String kind, String reason) implements Event {
    public HelpWanted {
      requireNonNull(kind);
      requireNonNull(reason);
    }
  }

  /** It was let go. */
  record Released(String reason) implements Event {
    public Released {
      requireNonNull(reason);
    }
  }

  /** Its day passed, and nobody has said a word. */
  record FellSilent() implements Event {}

  /** Other parts than the day were put differently. */
  record Amended(Terms before) implements Event {
    public Amended {
      requireNonNull(before);
    }
  }

  /** Its day moved with the visit that it is dated from. */
  record VisitMoved(@Nullable LocalDate before, LocalDate day) implements Event {
    public VisitMoved {
      requireNonNull(day);
    }
  }
}
