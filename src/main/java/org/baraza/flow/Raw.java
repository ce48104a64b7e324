package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/** What a person gave, before it is understood: typed, tapped or filled in. */
public sealed interface Raw {

  /** Words, as typed in a thread or a text field. Mentions are still as Slack writes them. */
  record Typed(String text) implements Raw {
    public Typed {
      requireNonNull(text);
    }
  }

  /** Choices by id, or {@code yes}, {@code no}, {@code not-sure}, or a number on a scale. */
  record Picked(List<String> ids) implements Raw {
    public Picked {
      ids = List.copyOf(ids);
    }
  }

  /** A day from a calendar. */
  record PickedDay(LocalDate date) implements Raw {
    public PickedDay {
      requireNonNull(date);
    }
  }

  /**
   * People from a menu, and others by name.
   *
   * @param others names with commas or new lines between them; may be empty
   */
  record PickedPeople(List<String> userIds, String others) implements Raw {
    public PickedPeople {
      userIds = List.copyOf(userIds);
      requireNonNull(others);
    }
  }

  /** An amount as typed, with its currency's code as chosen (may be empty). */
  record TypedMoney(String amount, String currency) implements Raw {
    public TypedMoney {
      requireNonNull(amount);
      requireNonNull(currency);
    }
  }

  /** Nothing was given. */
  record Nothing() implements Raw {}
}
