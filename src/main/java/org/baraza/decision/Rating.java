package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a group rates one solution, without who said what.
 *
 * @param raters how many people answered anything about it
 * @param sides what speaks for and against on each side, summed over people
 * @param items how people answered each item that anybody was asked
 */
public record Rating(
    String solution, int raters, Map<Side, Points> sides, Map<String, Points> items) {
  public Rating {
    requireNonNull(solution);
    sides = Collections.unmodifiableMap(new LinkedHashMap<>(sides));
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }

  /** Adds up what people said. */
  public static Rating of(Questionnaire questions, String solution, Collection<Sheet> sheets) {
    return of(questions, solution, sheets, 1);
  }

  /**
   * Adds up what people said.
   *
   * @param fewest on a side, or to an item, that fewer people than this answered nothing is said
   */
  static Rating of(Questionnaire questions, String solution, Collection<Sheet> sheets, int fewest) {
    List<Sheet> given =
        sheets.stream().map(questions::tidied).filter(sheet -> !sheet.answers().isEmpty()).toList();
    Map<Side, Points> sides = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      List<Points> said =
          given.stream()
              .map(sheet -> Optional.ofNullable(questions.points(sheet).get(side)))
              .flatMap(Optional::stream)
              .filter(points -> points.all() > 0)
              .toList();
      sides.put(side, said.size() < fewest ? Points.NONE : sum(said));
    }
    Map<String, Points> items = new LinkedHashMap<>();
    for (Item item : questions.items()) {
      List<Points> said =
          given.stream()
              .flatMap(sheet -> sheet.answer(item.id()).stream())
              .map(answer -> Points.of(item.lean(answer)))
              .toList();
      if (!said.isEmpty() && said.size() >= fewest) {
        items.put(item.id(), sum(said));
      }
    }
    return new Rating(solution, given.size(), sides, items);
  }

  private static Points sum(List<Points> points) {
    return points.stream().reduce(Points.NONE, Points::plus);
  }

  public Points side(Side side) {
    return Optional.ofNullable(sides.get(side)).orElse(Points.NONE);
  }

  /** All sides together. */
  public Points total() {
    return sum(List.copyOf(sides.values()));
  }

  /** The items on which people differ most, the most even split first. */
  public List<String> differing(int most) {
    Comparator<Points> evenly =
        Comparator.comparingInt(Points::split).thenComparingInt(Points::known);
    return ranked(points -> points.split() > 0, evenly, most);
  }

  /** The item that most people see as speaking against it, if any does. */
  public Optional<String> worst() {
    return ranked(points -> points.against() > 0, Comparator.comparingInt(Points::against), 1)
        .stream()
        .findFirst();
  }

  /** The items that most people are not sure of. */
  public List<String> unknown(int most) {
    return ranked(points -> points.unknown() > 0, Comparator.comparingInt(Points::unknown), most);
  }

  private List<String> ranked(Predicate<Points> counts, Comparator<Points> by, int most) {
    return items.entrySet().stream()
        .filter(item -> counts.test(item.getValue()))
        .sorted(Map.Entry.comparingByValue(by.reversed()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
