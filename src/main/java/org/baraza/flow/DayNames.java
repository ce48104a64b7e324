package org.baraza.flow;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What months and weekdays are called in a language, made comparable once: a line is looked through
 * for them at each of its words.
 */
final class DayNames {
  private static final int SHORTEST = 3;

  private final Map<Month, Names> months = new EnumMap<>(Month.class);
  private final Map<DayOfWeek, Names> weekdays = new EnumMap<>(DayOfWeek.class);

  /**
   * Names of one month or weekday.
   *
   * @param full which may also be cut short
   * @param abbreviated which must stand as they are
   */
  private record Names(List<String> full, List<String> abbreviated) {
    boolean mayBe(String word) {
      return full.contains(word)
          || abbreviated.contains(word)
          || (word.length() >= SHORTEST && full.stream().anyMatch(name -> name.startsWith(word)));
    }
  }

  DayNames(Locale locale, Plain plain) {
    for (Month month : Month.values()) {
      List<String> full =
          List.of(
              plain.comparable(month.getDisplayName(TextStyle.FULL, locale)),
              plain.comparable(month.getDisplayName(TextStyle.FULL_STANDALONE, locale)));
      String abbreviated = plain.comparable(month.getDisplayName(TextStyle.SHORT, locale));
      months.put(month, new Names(full, List.of(abbreviated)));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      String full = plain.comparable(day.getDisplayName(TextStyle.FULL, locale));
      weekdays.put(day, new Names(List.of(full), List.of()));
    }
  }

  /** The month that a comparable word names; none if it could be several. */
  Optional<Month> month(String word) {
    return only(months, word);
  }

  /** The weekday that a comparable word names, in full or by at least three letters. */
  Optional<DayOfWeek> weekday(String word) {
    return only(weekdays, word);
  }

  private static <D> Optional<D> only(Map<D, Names> names, String word) {
    List<D> named =
        names.entrySet().stream()
            .filter(entry -> entry.getValue().mayBe(word))
            .map(Map.Entry::getKey)
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Whether a comparable word is the whole name of a weekday. */
  boolean isFullName(DayOfWeek day, String word) {
    Names names = weekdays.get(day);
    return names != null && names.full().contains(word);
  }
}
