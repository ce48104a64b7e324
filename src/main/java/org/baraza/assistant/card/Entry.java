package org.baraza.assistant.card;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to enter something: in a form, or (where Slack allows it) beside a message's buttons. */
public sealed interface Entry {

  /** Words; {@code initial} may be empty. */
  record Words(boolean several, String initial, @Nullable String placeholder) implements Entry {
    public Words {
      requireNonNull(initial);
    }
  }

  /** A number, typed. */
  record Figure(String initial, @Nullable String least, @Nullable String most) implements Entry {
    public Figure {
      requireNonNull(initial);
    }
  }

  /** One of some options; short lists are drawn open, long ones as a menu. */
  record One(List<Option> options, @Nullable String initial, String placeholder) implements Entry {
    public One {
      options = List.copyOf(options);
      requireNonNull(placeholder);
    }
  }

  /** Several of some options. */
  record Several(List<Option> options, List<String> initial, String placeholder) implements Entry {
    public Several {
      options = List.copyOf(options);
      initial = List.copyOf(initial);
      requireNonNull(placeholder);
    }
  }

  /** One of many options, searched as one types; {@code source} names where they come from. */
  record Searched(String source, @Nullable Option initial, String placeholder) implements Entry {
    public Searched {
      requireNonNull(source);
      requireNonNull(placeholder);
    }
  }

  /** A day. */
  record Date(@Nullable LocalDate initial, String placeholder) implements Entry {
    public Date {
      requireNonNull(placeholder);
    }
  }

  /** A time of day, as HH:mm. */
  record Time(@Nullable String initial, String placeholder) implements Entry {
    public Time {
      requireNonNull(placeholder);
    }
  }

  /** One member of the workspace. */
  record Person(@Nullable String initial, String placeholder) implements Entry {
    public Person {
      requireNonNull(placeholder);
    }
  }

  /** Several members of the workspace. */
  record People(List<String> initial, String placeholder) implements Entry {
    public People {
      initial = List.copyOf(initial);
      requireNonNull(placeholder);
    }
  }

  /** One channel that the person is in. */
  record Channel(@Nullable String initial, String placeholder) implements Entry {
    public Channel {
      requireNonNull(placeholder);
    }
  }
}
