package org.baraza.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.Value.Ternary;
import org.baraza.people.Who;

/** Takes values for what they hold; what is missing or of another kind holds nothing. */
public final class Values {
  private Values() {}

  /** What was written in a cell, without outer blanks; blank when nothing was. */
  public static String text(Row row, String field) {
    return text(row.cell(field));
  }

  public static String text(Optional<Value> value) {
    return value
        .filter(Value.Text.class::isInstance)
        .map(text -> ((Value.Text) text).text().strip())
        .orElse("");
  }

  public static List<String> choices(Optional<Value> value) {
    return value
        .filter(Value.Chosen.class::isInstance)
        .map(chosen -> ((Value.Chosen) chosen).choices())
        .orElse(List.of());
  }

  /** The first choice that was made, or a blank. */
  public static String choice(Optional<Value> value) {
    return choices(value).stream().findFirst().orElse("");
  }

  public static String choice(Row row, String field) {
    return choice(row.cell(field));
  }

  public static boolean chose(Row row, String field, String choice) {
    return choices(row.cell(field)).contains(choice);
  }

  public static boolean says(Optional<Value> value, Ternary truth) {
    return value.equals(Optional.of(new Value.Truth(truth)));
  }

  public static boolean says(Row row, String field, Ternary truth) {
    return says(row.cell(field), truth);
  }

  public static boolean says(Facts facts, String question, Ternary truth) {
    return says(facts.answer(question), truth);
  }

  public static Optional<BigDecimal> number(Optional<Value> value) {
    return value
        .filter(Value.Amount.class::isInstance)
        .map(amount -> ((Value.Amount) amount).number());
  }

  public static Optional<Value.Money> money(Optional<Value> value) {
    return value.filter(Value.Money.class::isInstance).map(Value.Money.class::cast);
  }

  public static Optional<LocalDate> day(Optional<Value> value) {
    return value.filter(Value.Day.class::isInstance).map(day -> ((Value.Day) day).date());
  }

  public static List<Who> people(Optional<Value> value) {
    return value
        .filter(Value.People.class::isInstance)
        .map(people -> ((Value.People) people).people())
        .orElse(List.of());
  }
}
