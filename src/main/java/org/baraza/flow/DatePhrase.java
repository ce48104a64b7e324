package org.baraza.flow;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.flow.DayMeant.Clear;
import org.baraza.flow.DayMeant.OneOf;
import org.baraza.flow.DayMeant.Unclear;
import org.baraza.flow.wording.Words;

/** Reads one phrase that may name a day, already made comparable and without a word such as by. */
final class DatePhrase {
  private static final Pattern FIGURES =
      Pattern.compile("([0-9]{1,2})[/.]([0-9]{1,2})(?:[/.]([0-9]{4}))?");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}");

  private final Locale locale;
  private final TimeWords words;
  private final LocalDate today;
  private final DateReader dates;
  private final DayNames names;
  private final WeekPhrase weeks;
  private final List<String> numbers;

  DatePhrase(Words words, TimeWords times, Plain plain, LocalDate today) {
    this.locale = words.locale();
    this.words = times;
    this.today = today;
    dates = new DateReader(words, plain, today);
    names = dates.names();
    weeks = new WeekPhrase(times, names, today);
    numbers = times.of("when.numbers");
  }

  /**
   * Reads a phrase.
   *
   * @param led whether a word such as by stood before it, so that a bare month or a short name of a
   *     weekday can be meant
   */
  Optional<DayMeant> read(String phrase, boolean led) {
    if (words.is("when.today", phrase)) {
      return clear(today);
    }
    if (words.is("when.tomorrow", phrase)) {
      return clear(today.plusDays(1));
    }
    if (words.is("when.after-tomorrow", phrase)) {
      return clear(today.plusDays(2));
    }
    if (words.is("when.vague", phrase)) {
      return Optional.of(new Unclear());
    }
    return distance(phrase)
        .or(() -> month(phrase, led))
        .or(() -> inWeek(phrase))
        .or(() -> weekday(phrase, led))
        .or(() -> figures(phrase, led))
        .or(() -> written(phrase));
  }

  private static Optional<DayMeant> clear(LocalDate day) {
    return Optional.of(new Clear(day));
  }

  /** In two weeks; two weeks from now. */
  private Optional<DayMeant> distance(String phrase) {
    Optional<String> in = words.after("when.in", phrase);
    Optional<String> fromNow = words.before("when.from-now", phrase);
    if (in.isEmpty() && fromNow.isEmpty()) {
      return Optional.empty();
    }
    String span = in.orElse(phrase);
    for (String ending : words.of("when.from-now")) {
      span = span.endsWith(" " + ending) ? span.substring(0, span.lastIndexOf(ending) - 1) : span;
    }
    return length(span.replace("'", ""));
  }

  private Optional<DayMeant> length(String span) {
    int gap = span.lastIndexOf(' ');
    if (gap < 0) {
      return Optional.empty();
    }
    Optional<ChronoUnit> unit = unit(span.substring(gap + 1));
    String amount = span.substring(0, gap);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    return words.is("when.few", amount)
        ? Optional.of(new Unclear())
        : count(amount).map(count -> new Clear(today.plus(count, unit.get())));
  }

  /** Day, week or month. */
  Optional<ChronoUnit> unit(String word) {
    return Map.of(
            "when.days", ChronoUnit.DAYS,
            "when.weeks", ChronoUnit.WEEKS,
            "when.months", ChronoUnit.MONTHS)
        .entrySet()
        .stream()
        .filter(entry -> words.is(entry.getKey(), word))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** A number in figures or as a word. */
  Optional<Integer> count(String word) {
    if (COUNT.matcher(word).matches()) {
      return Optional.of(Integer.parseInt(word));
    }
    int place = numbers.indexOf(word);
    return words.is("when.one", word)
        ? Optional.of(1)
        : place < 0 ? Optional.empty() : Optional.of(place + 1);
  }

  /** Next month, the end of the month, the end of June, June. */
  private Optional<DayMeant> month(String phrase, boolean led) {
    Optional<String> ending = words.after("when.end-of", phrase);
    if (ending.isPresent()) {
      return named(ending.get()).map(month -> new Clear(month.atEndOfMonth()));
    }
    boolean next =
        words.after("when.next", phrase).filter(it -> words.is("when.month", it)).isPresent();
    Optional<YearMonth> whole = next || led ? named(phrase) : Optional.empty();
    return whole.map(month -> new OneOf(List.of(firstOf(month), month.atEndOfMonth())));
  }

  private LocalDate firstOf(YearMonth month) {
    LocalDate first = month.atDay(1);
    return first.isBefore(today) ? today : first;
  }

  private Optional<YearMonth> named(String phrase) {
    YearMonth now = YearMonth.from(today);
    if (words.after("when.next", phrase).filter(it -> words.is("when.month", it)).isPresent()) {
      return Optional.of(now.plusMonths(1));
    }
    if (words.after("when.the", phrase).filter(it -> words.is("when.month", it)).isPresent()) {
      return Optional.of(now);
    }
    return names.month(phrase).map(this::coming);
  }

  private YearMonth coming(Month month) {
    YearMonth thisYear = YearMonth.of(today.getYear(), month);
    return thisYear.isBefore(YearMonth.from(today)) ? thisYear.plusYears(1) : thisYear;
  }

  /** Friday is the coming one; said on a Friday, or as the next one, it can mean two days. */
  Optional<DayMeant> weekday(String phrase, boolean led) {
    Optional<String> thisOne = words.after("when.this", phrase);
    Optional<String> nextOne = words.after("when.next", phrase);
    String bare = thisOne.or(() -> nextOne).orElse(phrase);
    boolean shortNames = led || thisOne.isPresent() || nextOne.isPresent();
    Optional<DayOfWeek> weekday =
        names.weekday(bare).filter(day -> shortNames || names.isFullName(day, bare));
    return weekday.map(
        day -> {
          LocalDate coming = today.with(TemporalAdjusters.next(day));
          boolean isToday = today.getDayOfWeek() == day;
          if (thisOne.isPresent()) {
            return new Clear(isToday ? today : coming);
          }
          if (nextOne.isPresent()) {
            return isToday ? new Clear(coming) : new OneOf(List.of(coming, coming.plusWeeks(1)));
          }
          return coming(day);
        });
  }

  /** A weekday in this week or the next. */
  Optional<DayMeant> inWeek(String phrase) {
    return weeks.read(phrase);
  }

  /** The next such day; said on such a day, it can mean two. */
  DayMeant coming(DayOfWeek day) {
    LocalDate coming = today.with(TemporalAdjusters.next(day));
    return today.getDayOfWeek() == day ? new OneOf(List.of(today, coming)) : new Clear(coming);
  }

  /** 3/5 in the order of the language; the 15th. */
  private Optional<DayMeant> figures(String phrase, boolean led) {
    Matcher figures = FIGURES.matcher(phrase);
    if (figures.matches() && (led || figures.group(3) != null)) {
      int one = Integer.parseInt(figures.group(1));
      int two = Integer.parseInt(figures.group(2));
      int day = dayFirst(locale) ? one : two;
      int month = dayFirst(locale) ? two : one;
      return figures.group(3) == null
          ? coming(month, day).or(() -> coming(day, month))
          : valid(Integer.parseInt(figures.group(3)), month, day)
              .or(() -> valid(Integer.parseInt(figures.group(3)), day, month))
              .map(Clear::new);
    }
    return led ? ordinal(words.after("when.the", phrase).orElse(phrase)) : Optional.empty();
  }

  /** The 15th. */
  Optional<DayMeant> ordinal(String word) {
    return dates.ordinal(word).map(this::dayOfMonth);
  }

  /** Whether this language writes the day before the month. */
  private static boolean dayFirst(Locale locale) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    return pattern.indexOf('d') < pattern.indexOf('M');
  }

  private Optional<DayMeant> coming(int month, int day) {
    return valid(today.getYear(), month, day)
        .map(date -> date.isBefore(today) ? date.plusYears(1) : date)
        .map(Clear::new);
  }

  private DayMeant dayOfMonth(int day) {
    YearMonth month = YearMonth.from(today);
    while (day > month.lengthOfMonth() || month.atDay(day).isBefore(today)) {
      month = month.plusMonths(1);
    }
    LocalDate date = month.atDay(day);
    return date.equals(today) ? new OneOf(List.of(today, today.plusMonths(1))) : new Clear(date);
  }

  private static Optional<LocalDate> valid(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** 3 May 2026, as everywhere else; a year of two figures is asked about. */
  private Optional<DayMeant> written(String phrase) {
    if (!phrase.codePoints().anyMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Reading reading = dates.read(new Raw.Typed(phrase));
    if (reading instanceof Reading.Understood understood
        && understood.value() instanceof Value.Day day) {
      return clear(day.date());
    }
    return reading instanceof Reading.Rejected rejected
            && rejected.reason().equals("reading.date.year")
        ? Optional.of(new Unclear())
        : Optional.empty();
  }
}
