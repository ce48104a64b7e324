package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.TestPrompts;
import org.baraza.flow.Choice;
import org.baraza.flow.Facts;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.Value.Ternary;
import org.baraza.people.Who;

/**
 * A plan as tests write it down: answers by {@code flow.question}, rows as {@code "field: text"}.
 * Texts become values by the real prompts; what the prompts do not have fails the test.
 */
public final class GivenPlan implements Facts {
  public static final FlowBook.Edition EDITION = TestPrompts.book().in(FlowBook.ENGLISH);
  public static final Instant WRITTEN = Instant.parse("2026-01-05T08:00:00Z");

  private final Map<String, Value> answers = new HashMap<>();
  private final Map<String, Map<String, List<Row>>> lists = new HashMap<>();

  public static GivenPlan nothing() {
    return new GivenPlan();
  }

  public GivenPlan answer(String question, String text) {
    answers.put(question, value(kind(question), text));
    return this;
  }

  /** Adds a row; its id is the list's name and its place, from 1. */
  public GivenPlan row(String list, String... cells) {
    return rowFor("", list, cells);
  }

  public GivenPlan rowFor(String occasion, String list, String... cells) {
    List<Row> rows =
        lists
            .computeIfAbsent(list, any -> new LinkedHashMap<>())
            .computeIfAbsent(occasion, any -> new ArrayList<>());
    rows.add(aRow(list, list + "-" + (rows.size() + 1), cells));
    return this;
  }

  public static Row aRow(String list, String id, String... cells) {
    ListShape shape = EDITION.list(list).orElseThrow();
    Map<String, Value> values = new LinkedHashMap<>();
    for (String cell : cells) {
      String[] sides = cell.split(": ", 2);
      Kind kind =
          shape
              .field(sides[0])
              .orElseThrow(() -> new AssertionError(list + " has no " + sides[0]))
              .kind();
      values.put(sides[0], value(kind, sides[1]));
    }
    return new Row(id, values, "U1", WRITTEN);
  }

  public static Value valueOf(String question, String text) {
    return value(kind(question), text);
  }

  private static Kind kind(String question) {
    String[] steps = question.split("\\.", 2);
    return Optional.ofNullable(EDITION.flows().get(steps[0]))
        .flatMap(flow -> flow.question(steps[1]))
        .orElseThrow(() -> new AssertionError("no question " + question))
        .kind();
  }

  private static Value value(Kind kind, String text) {
    if (kind instanceof Kind.YesNo) {
      return new Value.Truth(
          text.equals("yes") ? Ternary.YES : text.equals("no") ? Ternary.NO : Ternary.NOT_SURE);
    }
    if (!kind.offered().isEmpty()) {
      List<String> choices = Arrays.asList(text.split(", ", -1));
      assertThat(kind.offered()).extracting(Choice::id).containsAll(choices);
      return new Value.Chosen(choices);
    }
    if (kind instanceof Kind.Scale || kind instanceof Kind.Numeric) {
      return new Value.Amount(new BigDecimal(text));
    }
    if (kind instanceof Kind.Money) {
      String[] sides = text.split(" ", 2);
      return new Value.Money(new BigDecimal(sides[1]), sides[0]);
    }
    if (kind instanceof Kind.Date) {
      return new Value.Day(LocalDate.parse(text));
    }
    if (kind instanceof Kind.Person || kind instanceof Kind.People) {
      return new Value.People(
          Arrays.stream(text.split(", ", -1)).<Who>map(Who.Named::new).toList());
    }
    return kind instanceof Kind.ListOf
        ? new Value.Listed(Integer.parseInt(text))
        : new Value.Text(text);
  }

  @Override
  public Optional<Value> answer(String question) {
    return Optional.ofNullable(answers.get(question));
  }

  /** The plan's own rows, or those of the only occasion that has any. */
  @Override
  public List<Row> rows(String list) {
    Map<String, List<Row>> kept = everywhere(list);
    return kept.containsKey("") || kept.size() != 1
        ? kept.getOrDefault("", List.of())
        : kept.values().iterator().next();
  }

  @Override
  public Map<String, List<Row>> everywhere(String list) {
    return lists.getOrDefault(list, Map.of());
  }
}
