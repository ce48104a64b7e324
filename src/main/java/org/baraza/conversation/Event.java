package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import org.baraza.flow.Reading;
import org.jspecify.annotations.Nullable;

/** What a turn brought about, in order. */
public sealed interface Event {

  /** A question was asked; {@code turn} is what its buttons carry. */
  record Asked(String question, int turn) implements Event {}

  /** An open question was left for later. */
  record SetAside(String question) implements Event {}

  /** An answer counts from now on, in the place of {@code replaced} if there was one. */
  record Answered(Answer answer, @Nullable Answer replaced) implements Event {
    public Answered {
      requireNonNull(answer);
    }
  }

  /** A second answer came; {@code standing} counts until somebody settles it. */
  record Offered(Offer offer, Answer standing) implements Event {
    public Offered {
      requireNonNull(offer);
      requireNonNull(standing);
    }
  }

  /** Somebody said what is to become of a second answer. */
  record Settled(Offer offer, Settlement settlement) implements Event {
    public Settled {
      requireNonNull(offer);
      requireNonNull(settlement);
    }
  }

  /** An answer counts no more. */
  record Withdrawn(Answer answer) implements Event {
    public Withdrawn {
      requireNonNull(answer);
    }
  }

  /** A question was passed over. */
  record Skipped(String question) implements Event {}

  /** What was given does not fit the question; the question stays as it was. */
  record Refused(String question, Reading.Rejected reason) implements Event {
    public Refused {
      requireNonNull(question);
      requireNonNull(reason);
    }
  }

  /** The turn has passed; nothing changed. */
  record Stale() implements Event {}

  /** The same was said again; nothing changed. */
  record Same(Answer standing) implements Event {}

  /** There is no question before this one. */
  record AtTheStart() implements Event {}

  /** The conversation was put aside. */
  record Paused() implements Event {}

  /** The conversation goes on, with its card posted anew. */
  record Resumed() implements Event {}

  /** Every question that applies was asked. */
  record Finished() implements Event {}
}
