package org.baraza.assistant.committing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.port.Records;
import org.baraza.people.Place;
import org.baraza.plan.Values;

/**
 * The plan's goals and solutions, which a promise can serve.
 *
 * @param names as the group wrote them
 */
record Servable(List<String> names) {
  private static final Map<String, String> LISTS = Map.of("goals", "goal", "solutions", "solution");
  private static final int MOST = 98;
  private static final int LABEL = 75;
  private static final int VALUE = 150;

  Servable {
    names = List.copyOf(names);
  }

  static Servable of(Records records, Place place) {
    Set<String> names = new LinkedHashSet<>();
    records.lists().all(place).stream()
        .forEach(
            list -> {
              String field = LISTS.getOrDefault(list.list(), "");
              list.rows().forEach(row -> names.add(Values.text(row, field)));
            });
    names.remove("");
    return new Servable(names.stream().limit(MOST).toList());
  }

  /**
   * What a form offers.
   *
   * @param chosen what was said before; offered, too, though the plan may not know it
   * @param none the option that it serves none
   */
  List<Option> options(String chosen, Option none) {
    List<Option> options = new ArrayList<>();
    options.add(none);
    Set<String> all = new LinkedHashSet<>(names);
    if (!chosen.isBlank()) {
      all.add(chosen);
    }
    all.forEach(name -> options.add(new Option(shortened(name, LABEL), value(name))));
    return options;
  }

  /** As an option carries it. */
  static String value(String name) {
    return name.length() <= VALUE ? name : name.substring(0, VALUE);
  }

  /** The name behind an option's value. */
  String name(String value) {
    return names.stream().filter(name -> value(name).equals(value)).findFirst().orElse(value);
  }

  private static String shortened(String name, int most) {
    return name.length() <= most ? name : name.substring(0, most - 1) + "…";
  }
}
