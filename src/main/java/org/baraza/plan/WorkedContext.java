package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Choice;
import org.baraza.flow.Field;
import org.baraza.flow.FlowBook;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;

/**
 * What a worked answer is told with: one language's flows and words, and the day.
 *
 * @param heading what the answer is called in its summary
 * @param today in the plan's time zone
 * @param working the plan's working days
 */
public record WorkedContext(
    String heading,
    FlowBook.Edition edition,
    ValueProse values,
    LocalDate today,
    WorkingDays working) {
  public WorkedContext {
    requireNonNull(heading);
    requireNonNull(edition);
    requireNonNull(values);
    requireNonNull(today);
    requireNonNull(working);
  }

  public WorkedContext(String heading, FlowBook.Edition edition, LocalDate today) {
    this(heading, edition, new ValueProse(edition.words()), today, WorkingDays.mondayToFriday());
  }

  /** The same for a group that works on other days. */
  public WorkedContext working(WorkingDays other) {
    return new WorkedContext(heading, edition, values, today, other);
  }

  /** Words of {@code worked.yaml}. */
  public Prose say(String key) {
    return edition.words().say("worked." + key);
  }

  public Prose say(String key, Map<String, Prose> filling) {
    return edition.words().say("worked." + key, filling);
  }

  public Prose say(String key, String place, Prose filling) {
    return say(key, Map.of(place, filling));
  }

  public String label(String key) {
    return edition.words().label("worked." + key);
  }

  /** A cell as a summary shows it; empty when it is not filled in. */
  public Prose cell(String list, Row row, String field) {
    Optional<Field> shape = field(list, field);
    return row.cell(field)
        .flatMap(value -> shape.map(known -> values.show(known.kind(), value)))
        .orElse(Prose.empty());
  }

  /** An answer as a summary shows it; empty when the flow has no such question. */
  public Prose answer(String flow, String question, Value value) {
    return Optional.ofNullable(edition.flows().get(flow))
        .flatMap(known -> known.question(question))
        .map(known -> values.show(known.kind(), value))
        .orElse(Prose.empty());
  }

  /** What a field is called. */
  public String column(String list, String field) {
    return field(list, field).map(Field::label).orElse(field);
  }

  /** What a choice of a field is called. */
  public String choice(String list, String field, String choice) {
    return field(list, field)
        .flatMap(known -> known.kind().choice(choice))
        .map(Choice::label)
        .orElse(choice);
  }

  public Optional<Field> field(String list, String field) {
    return edition.list(list).flatMap(shape -> shape.field(field));
  }

  public Optional<ListShape> shape(String list) {
    return edition.list(list);
  }

  public Prose number(long number) {
    return values.number(BigDecimal.valueOf(number));
  }

  public Prose number(BigDecimal number) {
    return values.number(number);
  }

  public Prose money(BigDecimal amount, String currency) {
    return edition
        .words()
        .say(
            "reading.shown.money",
            Map.of("currency", Prose.plain(currency), "amount", values.number(amount)));
  }

  public static Prose day(LocalDate date) {
    return Prose.of(new Span.Day(date));
  }
}
