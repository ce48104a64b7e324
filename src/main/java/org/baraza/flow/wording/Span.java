package org.baraza.flow.wording;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/** A piece of prose that every surface can render in its own way. */
public sealed interface Span {

  /** How a piece of text stands out. */
  enum Style {
    PLAIN,
    BOLD,
    ITALIC,
    STRUCK
  }

  /** The same piece, standing out as given; pieces that cannot stand out stay as they are. */
  default Span styled(Style style) {
    return this;
  }

  /** The piece in bare words. */
  String words();

  /** Text as somebody wrote it; never markup, so whatever it holds is shown as it is. */
  record Text(String text, Style style) implements Span {
    public Text {
      requireNonNull(text);
      requireNonNull(style);
    }

    @Override
    public String words() {
      return text;
    }

    @Override
    public Span styled(Style outer) {
      return style == Style.PLAIN ? new Text(text, outer) : this;
    }
  }

  /** A member, by id; shown by the name that they bear now. */
  record Person(String userId) implements Span {
    public Person {
      requireNonNull(userId);
    }

    @Override
    public String words() {
      return userId;
    }
  }

  /** A channel, by id. */
  record Channel(String channelId) implements Span {
    public Channel {
      requireNonNull(channelId);
    }

    @Override
    public String words() {
      return channelId;
    }
  }

  /** A calendar day, shown in the reader's way of writing dates. */
  record Day(LocalDate date) implements Span {
    public Day {
      requireNonNull(date);
    }

    @Override
    public String words() {
      return date.toString();
    }
  }

  /** A moment, shown in the reader's time zone. */
  record Moment(Instant at) implements Span {
    public Moment {
      requireNonNull(at);
    }

    @Override
    public String words() {
      return at.toString();
    }
  }

  /** A link with its label. */
  record Link(String url, String label) implements Span {
    public Link {
      requireNonNull(url);
      requireNonNull(label);
    }

    @Override
    public String words() {
      return label;
    }
  }

  /** One of our own messages in the same channel, by its key; a link once it stands there. */
  record Post(String key, String label) implements Span {
    public Post {
      requireNonNull(key);
      requireNonNull(label);
    }

    @Override
    public String words() {
      return label;
    }
  }
}
