package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a commitment came from, so that one can look there. */
public sealed interface Origin {

  /** Somebody typed it. */
  record Typed() implements Origin {}

  /**
   * Somebody's message.
   *
   * @param ts the message's, in the commitment's channel
   * @param author who wrote it, as an id in Slack
   * @param link its address, if Slack said it
   */
  record Message(String ts, String author, @Nullable String link) implements Origin {
    public Message {
      requireNonNull(ts);
      requireNonNull(author);
    }

    public Optional<String> address() {
      return Optional.ofNullable(link);
    }
  }

  /** An answer of a conversation. */
  record Answered(String conversation, String question) implements Origin {
    public Answered {
      requireNonNull(conversation);
      requireNonNull(question);
    }
  }

  /** A row of one of the plan's lists; {@code occasion} as the list's. */
  record ListRow(String occasion, String list, String row) implements Origin {
    public ListRow {
      requireNonNull(occasion);
      requireNonNull(list);
      requireNonNull(row);
    }
  }

  /** The same commitment, done before. */
  record Recurred(String earlier) implements Origin {
    public Recurred {
      requireNonNull(earlier);
    }
  }
}
