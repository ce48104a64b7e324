package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.baraza.assistant.card.Card;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/** Says things in channels. Each call goes over the network and never throws for its failures. */
public interface Messenger {

  /**
   * Posts a message.
   *
   * @param thread the thread's root, or nothing
   * @param dispatchId goes into the message's metadata
   */
  Delivery post(Place place, @Nullable String thread, Card card, String dispatchId);

  /** Redraws a message. */
  Delivery update(Place place, String ts, Card card);

  /**
   * Looks once, over a bounded stretch, for a message that may have been posted.
   *
   * @param since nothing older is looked at
   */
  Sighting find(Place place, @Nullable String thread, Instant since, String dispatchId);

  /** What came of a delivery. */
  sealed interface Delivery {

    /** Slack took it. */
    record Delivered(String ts) implements Delivery {
      public Delivered {
        requireNonNull(ts);
      }
    }

    /** Slack did not take it and says when to come back. */
    record Later(Duration after, String error) implements Delivery {
      public Later {
        requireNonNull(after);
        requireNonNull(error);
      }
    }

    /** No answer, or one that does not say whether Slack took it. */
    record InDoubt(String error) implements Delivery {
      public InDoubt {
        requireNonNull(error);
      }
    }

    /** Slack will never take this message. */
    record Refused(String error) implements Delivery {
      public Refused {
        requireNonNull(error);
      }
    }

    /** Slack takes nothing for this channel: it is archived, gone, or Baraza is not in it. */
    record ChannelClosed(String error) implements Delivery {
      public ChannelClosed {
        requireNonNull(error);
      }
    }
  }

  /** What a look for a message found. */
  sealed interface Sighting {
    record Seen(String ts) implements Sighting {
      public Seen {
        requireNonNull(ts);
      }
    }

    record NotThere() implements Sighting {}

    /** Slack would not let us look. */
    record CannotTell(String error) implements Sighting {
      public CannotTell {
        requireNonNull(error);
      }
    }
  }
}
