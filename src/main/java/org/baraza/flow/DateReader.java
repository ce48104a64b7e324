package org.baraza.flow;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.flow.Reading.Rejected;
import org.baraza.flow.Reading.Understood;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;

/** Reads days: from a calendar, as figures where they are clear, or with the month as a word. */
final class DateReader {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");
  private static final Pattern YEAR_SHORT =
      Pattern.compile("[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}");
  private static final Rejected UNKNOWN = new Rejected("reading.date.unknown");
  private static final Rejected FAR = new Rejected("reading.date.far");

  private final Plain plain;
  private final DayNames names;
  private final LocalDate today;
  private final Map<String, LocalDate> near = new HashMap<>();
  private final List<String> ordinals;
  private final List<String> fillers;

  DateReader(Words words, Plain plain, LocalDate today) {
    this.plain = plain;
    this.names = new DayNames(words.locale(), plain);
    this.today = today;
    near.put(plain.comparable(words.label("reading.date.today")), today);
    near.put(plain.comparable(words.label("reading.date.tomorrow")), today.plusDays(1));
    near.put(plain.comparable(words.label("reading.date.yesterday")), today.minusDays(1));
    this.ordinals = words.synonyms("reading.date.ordinals");
    this.fillers = words.synonyms("reading.date.of");
  }

  DayNames names() {
    return names;
  }

  Reading read(Raw raw) {
    if (raw instanceof Raw.PickedDay picked) {
      return plausible(picked.date());
    }
    return raw instanceof Raw.Typed typed ? typed(typed.text()) : AnswerReader.UNFIT;
  }

  private Reading typed(String text) {
    String bare = plain.comparable(text);
    LocalDate named = near.get(bare);
    if (named != null) {
      return plausible(named);
    }
    Matcher first = YEAR_FIRST.matcher(bare);
    if (first.matches()) {
      return day(number(first, 1), number(first, 2), number(first, 3));
    }
    Matcher last = YEAR_LAST.matcher(bare);
    if (last.matches()) {
      return eitherOrder(number(last, 1), number(last, 2), number(last, 3), text);
    }
    return YEAR_SHORT.matcher(bare).matches() ? new Rejected("reading.date.year") : worded(bare);
  }

  /** 3/5/2026 is two days; 13/5/2026 and 5/13/2026 are one and the same. */
  private Reading eitherOrder(int one, int two, int year, String text) {
    Optional<LocalDate> dayFirst = valid(year, two, one);
    Optional<LocalDate> monthFirst = valid(year, one, two);
    if (dayFirst.isPresent() && monthFirst.isPresent() && one != two) {
      return new Rejected(
          "reading.date.ambiguous",
          Map.of(
              "given", ChoiceReader.shown(text),
              "first", Prose.of(new Span.Day(dayFirst.get())),
              "second", Prose.of(new Span.Day(monthFirst.get()))));
    }
    return dayFirst.or(() -> monthFirst).map(DateReader::plausible).orElse(UNKNOWN);
  }

  /** A day with its month as a word, with or without a weekday and a year; or a weekday alone. */
  private Reading worded(String bare) {
    int day = 0;
    int year = 0;
    Optional<Month> month = Optional.empty();
    Optional<DayOfWeek> weekday = Optional.empty();
    for (String word : bare.split("[\\s,./-]+", -1)) {
      Optional<Month> asMonth = names.month(word);
      Optional<DayOfWeek> asWeekday = names.weekday(word);
      String figures = withoutOrdinal(word);
      if (word.matches("[0-9]{4}") && year == 0) {
        year = Integer.parseInt(word);
      } else if (figures.matches("[0-9]{1,2}") && day == 0) {
        day = Integer.parseInt(figures);
      } else if (asMonth.isPresent() && month.isEmpty()) {
        month = asMonth;
      } else if (asWeekday.isPresent() && weekday.isEmpty()) {
        weekday = asWeekday;
      } else if (!word.isEmpty() && !fillers.contains(word)) {
        return UNKNOWN;
      }
    }
    if (month.isPresent() && day > 0) {
      return year > 0 ? day(year, month.get().getValue(), day) : next(month.get(), day);
    }
    boolean alone = weekday.isPresent() && month.isEmpty() && day == 0 && year == 0;
    return alone ? plausible(today.with(TemporalAdjusters.next(weekday.orElseThrow()))) : UNKNOWN;
  }

  /** Without a year, the next such day is meant; 29 February may be some years off. */
  private Reading next(Month month, int day) {
    for (int year = today.getYear(); year <= today.getYear() + 8; year++) {
      Optional<LocalDate> date = valid(year, month.getValue(), day);
      if (date.isPresent() && !date.get().isBefore(today)) {
        return plausible(date.get());
      }
    }
    return UNKNOWN;
  }

  /** The number of a word such as 15th; a figure alone is none. */
  Optional<Integer> ordinal(String word) {
    String figures = withoutOrdinal(word);
    return figures.matches("[0-9]{1,2}") && !figures.equals(word)
        ? Optional.of(Integer.parseInt(figures)).filter(day -> day >= 1 && day <= 31)
        : Optional.empty();
  }

  private String withoutOrdinal(String word) {
    return ordinals.stream()
        .filter(word::endsWith)
        .findFirst()
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .orElse(word);
  }

  private static Reading day(int year, int month, int day) {
    return valid(year, month, day).map(DateReader::plausible).orElse(UNKNOWN);
  }

  private static Optional<LocalDate> valid(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Reading plausible(LocalDate date) {
    return date.getYear() < 1900 || date.getYear() > 2199
        ? FAR
        : new Understood(new Value.Day(date));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
