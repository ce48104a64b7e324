package org.baraza.assistant.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.baraza.flow.Kind;
import org.baraza.flow.Value;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;

/** A cell of a table: what it shows, and what it is where a format can tell. */
public sealed interface Cell {

  /** The cell in words. */
  Prose shown();

  /** The same cell with its prose revised. */
  default Cell revised(UnaryOperator<Prose> revision) {
    return this;
  }

  /** Words. */
  record Words(Prose shown) implements Cell {
    public Words {
      requireNonNull(shown);
    }

    @Override
    public Cell revised(UnaryOperator<Prose> revision) {
      return new Words(revision.apply(shown));
    }
  }

  /** A calendar day. */
  record Day(LocalDate date) implements Cell {
    public Day {
      requireNonNull(date);
    }

    @Override
    public Prose shown() {
      return Prose.of(new Span.Day(date));
    }
  }

  /** A number. */
  record Figure(BigDecimal number, Prose shown) implements Cell {
    public Figure {
      requireNonNull(number);
      requireNonNull(shown);
    }
  }

  /** A sum of money; {@code currency} is an ISO 4217 code. */
  record Sum(BigDecimal amount, String currency, Prose shown) implements Cell {
    public Sum {
      requireNonNull(amount);
      requireNonNull(currency);
      requireNonNull(shown);
    }
  }

  /** A cell of words, or of a day where there is nothing but a day. */
  static Cell of(Prose text) {
    return text.spans().size() == 1 && text.spans().get(0) instanceof Span.Day day
        ? new Day(day.date())
        : new Words(text);
  }

  /** A value as what it is. */
  static Cell of(Kind kind, Value value, ValueProse values) {
    if (value instanceof Value.Amount amount) {
      return new Figure(amount.number(), values.show(kind, value));
    }
    if (value instanceof Value.Money money) {
      return new Sum(money.amount(), money.currency(), values.show(kind, value));
    }
    return of(values.show(kind, value));
  }
}
