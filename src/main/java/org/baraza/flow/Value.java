package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.baraza.people.Who;

/** What somebody answered, understood. */
public sealed interface Value {

  /** Words, short or long. */
  record Text(String text) implements Value {
    public Text {
      requireNonNull(text);
    }
  }

  /** Yes, no, or honestly not sure. */
  record Truth(Ternary truth) implements Value {
    public Truth {
      requireNonNull(truth);
    }
  }

  /** One or several choices, by id, in the order in which the question offers them. */
  record Chosen(List<String> choices) implements Value {
    public Chosen {
      choices = List.copyOf(choices);
    }
  }

  /** A number or a place on a scale. */
  record Amount(BigDecimal number) implements Value {
    public Amount {
      requireNonNull(number);
    }
  }

  /** An amount of money; {@code currency} is an ISO 4217 code. */
  record Money(BigDecimal amount, String currency) implements Value {
    public Money {
      requireNonNull(amount);
      requireNonNull(currency);
    }
  }

  /** A calendar day. */
  record Day(LocalDate date) implements Value {
    public Day {
      requireNonNull(date);
    }
  }

  /** One or several people, on Slack or not. */
  record People(List<Who> people) implements Value {
    public People {
      people = List.copyOf(people);
    }
  }

  /** The group said that a list is complete for now; its rows live in the plan. */
  record Listed(int rows) implements Value {}

  /** Yes, no or not sure. */
  enum Ternary {
    YES("yes"),
    NO("no"),
    NOT_SURE("not-sure");

    private final String id;

    Ternary(String id) {
      this.id = id;
    }

    /** What a button brings back for it, and the end of its words' keys. */
    public String id() {
      return id;
    }
  }
}
