package org.baraza.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.decision.Item.Lean;
import org.baraza.flow.Condition;
import org.baraza.flow.Flow;
import org.baraza.flow.Question;
import org.baraza.flow.Value.Ternary;

/** What is judged about every solution, in order. */
public record Questionnaire(List<Item> items) {
  /** As many as can be read on a phone without losing the thread. */
  private static final int A_PAGE = 7;

  public Questionnaire {
    items = List.copyOf(items);
  }

  /** The items of a flow: its questions that have a favourable answer and a side in their name. */
  public static Questionnaire of(Flow flow) {
    return new Questionnaire(flow.questions().stream().flatMap(Questionnaire::item).toList());
  }

  private static Stream<Item> item(Question question) {
    Ternary favourable = question.favourable();
    if (favourable == null) {
      return Stream.of();
    }
    String base = question.when() instanceof Condition.Said said ? said.question() : null;
    return Arrays.stream(Side.values())
        .filter(side -> question.id().startsWith(side.id() + "-"))
        .map(side -> new Item(question.id(), side, favourable, base));
  }

  public Optional<Item> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** Whether an item is asked, given what was answered before it. */
  public boolean asks(Item item, Sheet sheet) {
    return item.follows()
        .map(base -> item(base).flatMap(it -> lean(it, sheet)).equals(Optional.of(Lean.AGAINST)))
        .orElse(true);
  }

  /** What is asked and not answered yet. */
  public List<Item> open(Sheet sheet) {
    return items.stream()
        .filter(item -> asks(item, sheet) && sheet.answer(item.id()).isEmpty())
        .toList();
  }

  /**
   * The items of one page, counted from zero; empty beyond the last one. What follows from an
   * answer comes first on the page after it, so that it can be left out.
   */
  public List<Item> page(int number, Sheet sheet) {
    List<Item> firm = items.stream().filter(item -> item.follows().isEmpty()).toList();
    List<Item> page = new ArrayList<>();
    if (number > 0) {
      for (Item before : chunk(firm, number - 1)) {
        items.stream()
            .filter(item -> item.follows().equals(Optional.of(before.id())))
            .filter(item -> asks(item, sheet))
            .forEach(page::add);
      }
    }
    page.addAll(chunk(firm, number));
    return page;
  }

  private static List<Item> chunk(List<Item> items, int number) {
    int from = Math.min(number * A_PAGE, items.size());
    return items.subList(from, Math.min(from + A_PAGE, items.size()));
  }

  /** The sheet without answers to what is not asked, and to what is not an item. */
  public Sheet tidied(Sheet sheet) {
    Sheet tidy = Sheet.EMPTY;
    for (Item item : items) {
      Optional<Ternary> answer = sheet.answer(item.id());
      if (answer.isPresent() && asks(item, sheet)) {
        tidy = tidy.with(item.id(), answer.get());
      }
    }
    return tidy;
  }

  /** What speaks for and against on each side; an item and the one that follows it count once. */
  public Map<Side, Points> points(Sheet sheet) {
    Map<Side, Points> points = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      points.put(side, Points.NONE);
    }
    for (Item item : items) {
      if (item.follows().isEmpty()) {
        point(item, sheet)
            .ifPresent(lean -> points.merge(item.side(), Points.of(lean), Points::plus));
      }
    }
    return points;
  }

  private Optional<Lean> point(Item item, Sheet sheet) {
    Optional<Lean> own = lean(item, sheet);
    if (!own.equals(Optional.of(Lean.AGAINST))) {
      return own;
    }
    return items.stream()
        .filter(other -> other.follows().equals(Optional.of(item.id())))
        .findFirst()
        .flatMap(other -> lean(other, sheet))
        .or(() -> own);
  }

  private static Optional<Lean> lean(Item item, Sheet sheet) {
    return sheet.answer(item.id()).map(item::lean);
  }
}
