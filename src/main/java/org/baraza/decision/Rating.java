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
    Map<Side, Points> sides = new LinkedHashMap<>();
    Map<String, Points> items = new LinkedHashMap<>();
    int raters = 0;
    for (Sheet given : sheets) {
      Sheet sheet = questions.tidied(given);
      if (!sheet.answers().isEmpty()) {
        raters++;
        questions.points(sheet).forEach((side, points) -> sides.merge(side, points, Points::plus));
      }
    }
    for (Item item : questions.items()) {
      Points sum = Points.NONE;
      for (Sheet given : sheets) {
        Sheet sheet = questions.tidied(given);
        sum = sum.plus(sheet.answer(item.id()).map(item::lean).map(Points::of).orElse(Points.NONE));
      }
      if (sum.all() > 0) {
        items.put(item.id(), sum);
      }
    }
    return new Rating(solution, raters, sides, items);
  }

  public Points side(Side side) {
    return Optional.ofNullable(sides.get(side)).orElse(Points.NONE);
  }

  /** All sides together. */
  public Points total() {
    return sides.values().stream().reduce(Points.NONE, Points::plus);
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
