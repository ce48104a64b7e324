package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** When a question is asked, a check finds something, or a part of a summary is shown. */
public sealed interface Condition {

  boolean holds(Facts facts);

  /** The questions that it looks at, as written. */
  Set<String> questions();

  /** The lists that it looks at. */
  default Set<String> lists() {
    return Set.of();
  }

  /** No condition at all. */
  record Always() implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return true;
    }

    @Override
    public Set<String> questions() {
      return Set.of();
    }
  }

  /** A question has an answer. */
  record Answered(String question) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.answer(question).isPresent();
    }

    @Override
    public Set<String> questions() {
      return Set.of(question);
    }
  }

  /** A yes / no / not sure question was answered so. */
  record Said(String question, Value.Ternary truth) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.answer(question).equals(Optional.of(new Value.Truth(truth)));
    }

    @Override
    public Set<String> questions() {
      return Set.of(question);
    }
  }

  /** A choice was made, alone or among others. */
  record Includes(String question, String choice) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.answer(question).filter(this::chosen).isPresent();
    }

    private boolean chosen(Value value) {
      return value instanceof Value.Chosen chosen && chosen.choices().contains(choice);
    }

    @Override
    public Set<String> questions() {
      return Set.of(question);
    }
  }

  /** A number, an amount of money or how many choices were made, held against a number. */
  record Measures(String question, Comparison comparison, BigDecimal number) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts
          .answer(question)
          .flatMap(Measures::size)
          .filter(size -> comparison.holds(size, number))
          .isPresent();
    }

    private static Optional<BigDecimal> size(Value value) {
      if (value instanceof Value.Amount amount) {
        return Optional.of(amount.number());
      }
      if (value instanceof Value.Money money) {
        return Optional.of(money.amount());
      }
      if (value instanceof Value.Chosen chosen) {
        return Optional.of(BigDecimal.valueOf(chosen.choices().size()));
      }
      if (value instanceof Value.People people) {
        return Optional.of(BigDecimal.valueOf(people.people().size()));
      }
      return Optional.empty();
    }

    @Override
    public Set<String> questions() {
      return Set.of(question);
    }
  }

  /** How many rows a list has; with {@code where}, how many of them meet it. */
  record HasRows(String list, RowTest where, Comparison comparison, int number)
      implements Condition {
    @Override
    public boolean holds(Facts facts) {
      long rows = facts.rows(list).stream().filter(where::holds).count();
      return comparison.holds(BigDecimal.valueOf(rows), BigDecimal.valueOf(number));
    }

    @Override
    public Set<String> questions() {
      return Set.of();
    }

    @Override
    public Set<String> lists() {
      return Set.of(list);
    }
  }

  /** All of them hold. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean holds(Facts facts) {
      return conditions.stream().allMatch(condition -> condition.holds(facts));
    }

    @Override
    public Set<String> questions() {
      return union(conditions, true);
    }

    @Override
    public Set<String> lists() {
      return union(conditions, false);
    }
  }

  /** At least one of them holds. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean holds(Facts facts) {
      return conditions.stream().anyMatch(condition -> condition.holds(facts));
    }

    @Override
    public Set<String> questions() {
      return union(conditions, true);
    }

    @Override
    public Set<String> lists() {
      return union(conditions, false);
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {
    public Not {
      requireNonNull(condition);
    }

    @Override
    public boolean holds(Facts facts) {
      return !condition.holds(facts);
    }

    @Override
    public Set<String> questions() {
      return condition.questions();
    }

    @Override
    public Set<String> lists() {
      return condition.lists();
    }
  }

  private static Set<String> union(List<Condition> conditions, boolean questions) {
    Set<String> union = new TreeSet<>();
    for (Condition condition : conditions) {
      union.addAll(questions ? condition.questions() : condition.lists());
    }
    return union;
  }
}
