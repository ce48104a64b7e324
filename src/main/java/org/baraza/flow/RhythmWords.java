package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.flow.DayMeant.Clear;
import org.baraza.flow.DayMeant.OneOf;
import org.baraza.flow.DayMeant.Unsaid;
import org.baraza.flow.RhythmMeant.Every;
import org.baraza.flow.RhythmMeant.Once;
import org.baraza.flow.RhythmMeant.Unclear;

/**
 * Finds how often in a line such as "call the miller every Monday". Like {@link DateWords} it
 * decides nothing that its writer left open.
 */
final class RhythmWords {
  private static final int LONGEST = 8;
  private static final Map<String, Every> NAMED =
      Map.of(
          "when.rhythm.daily", every(1, ChronoUnit.DAYS),
          "when.rhythm.weekly", every(1, ChronoUnit.WEEKS),
          "when.rhythm.fortnightly", every(2, ChronoUnit.WEEKS),
          "when.rhythm.monthly", every(1, ChronoUnit.MONTHS),
          "when.rhythm.quarterly", every(3, ChronoUnit.MONTHS),
          "when.rhythm.yearly", every(12, ChronoUnit.MONTHS));

  private final TimeWords words;
  private final Plain plain;
  private final DatePhrase phrases;
  private final LocalDate today;

  RhythmWords(TimeWords words, Plain plain, DatePhrase phrases, LocalDate today) {
    this.words = requireNonNull(words);
    this.plain = requireNonNull(plain);
    this.phrases = requireNonNull(phrases);
    this.today = requireNonNull(today);
  }

  /**
   * What was found.
   *
   * @param phrase the words that say how often, as they were written; empty where there are none
   * @param bare the line without them, in which a day can be looked for
   * @param rest what is promised: the line without them unless they say more than how often
   */
  record Found(RhythmMeant meant, String phrase, String bare, String rest) {}

  private record Match(int from, int to, RhythmMeant meant, boolean saysMore) {}

  /** Finds what a line says about how often. */
  Found find(String text) {
    Line line = new Line(text, plain);
    List<Match> matches = matches(line);
    if (matches.isEmpty()) {
      return new Found(new Once(), "", line.whole(), line.whole());
    }
    Match first = matches.get(0);
    int to = matches.get(matches.size() - 1).to();
    RhythmMeant meant = matches.size() == 1 ? first.meant() : new Unclear();
    String bare = line.without(first.from(), to);
    boolean stays = first.saysMore() || meant instanceof Unclear;
    return new Found(meant, line.phrase(first.from(), to), bare, stays ? line.whole() : bare);
  }

  private List<Match> matches(Line line) {
    List<Match> matches = new ArrayList<>();
    int from = 0;
    while (from < line.length()) {
      Optional<Match> match = match(line, from);
      match.ifPresent(matches::add);
      from = match.map(Match::to).orElse(from + 1);
    }
    return matches;
  }

  private Optional<Match> match(Line line, int from) {
    for (int to = Math.min(line.length(), from + LONGEST); to > from; to--) {
      String text = line.comparable(from, to);
      if (text.contains(" ") || endsHere(line, to)) {
        Optional<RhythmMeant> meant = read(text);
        if (meant.isPresent()) {
          return Optional.of(new Match(from, to, meant.get(), false));
        }
        Optional<RhythmMeant> shorter = withoutPartOfDay(text).flatMap(this::read);
        if (shorter.isPresent()) {
          return Optional.of(new Match(from, to, shorter.get(), true));
        }
      }
    }
    return Optional.empty();
  }

  /** "Weekly" may describe something ("the weekly report") unless the line or a day follows. */
  private boolean endsHere(Line line, int to) {
    if (to == line.length()) {
      return true;
    }
    String next = line.comparable(to, to + 1);
    return Stream.of("when.by", "when.before", "when.in", "when.from")
        .anyMatch(key -> words.is(key, next));
  }

  private Optional<String> withoutPartOfDay(String text) {
    return words.before("when.part-of-day", text);
  }

  private Optional<RhythmMeant> read(String text) {
    if (words.is("when.rhythm.vague", text)) {
      return Optional.of(new Unclear());
    }
    return NAMED.entrySet().stream()
        .filter(named -> words.is(named.getKey(), text))
        .map(Map.Entry::getValue)
        .<RhythmMeant>map(this::fromTodayOn)
        .findFirst()
        .or(() -> words.after("when.every", text).flatMap(this::afterEvery))
        .or(() -> ofEveryMonth(text))
        .or(() -> onWeekdays(text));
  }

  private static Every every(int count, ChronoUnit unit) {
    return new Every(count, unit, new Unsaid());
  }

  /** Whoever does something every day begins today or tomorrow. */
  private Every fromTodayOn(Every every) {
    return every.unit() == ChronoUnit.DAYS && every.count() == 1
        ? new Every(1, ChronoUnit.DAYS, new OneOf(List.of(today, today.plusDays(1))))
        : every;
  }

  /** Week, two weeks, other week, Monday, second Monday, Monday and Thursday. */
  private Optional<RhythmMeant> afterEvery(String text) {
    Optional<String> other = words.after("when.other", text);
    Optional<String> ordinal = words.after("when.ordinal", text);
    if (other.isPresent()) {
      return other
          .flatMap(phrases::unit)
          .<RhythmMeant>map(unit -> every(2, unit))
          .or(() -> other.flatMap(it -> phrases.weekday(it, true)).map(this::everyOther));
    }
    if (ordinal.isPresent()) {
      boolean second = words.after("when.second", text).isPresent();
      Optional<ChronoUnit> unit = ordinal.flatMap(phrases::unit);
      boolean weekday = ordinal.flatMap(it -> phrases.weekday(it, true)).isPresent();
      return second && unit.isPresent()
          ? Optional.of(every(2, unit.get()))
          : Optional.<RhythmMeant>of(new Unclear()).filter(it -> unit.isPresent() || weekday);
    }
    return phrases
        .unit(text)
        .<RhythmMeant>map(unit -> fromTodayOn(every(1, unit)))
        .or(() -> counted(text))
        .or(() -> phrases.weekday(text, true).map(RhythmWords::weekly))
        .or(() -> severalWeekdays(text));
  }

  private static RhythmMeant weekly(DayMeant first) {
    return new Every(1, ChronoUnit.WEEKS, first);
  }

  /** Every other Friday can begin with either of the next two. */
  private RhythmMeant everyOther(DayMeant first) {
    List<LocalDate> days = new ArrayList<>();
    if (first instanceof OneOf oneOf) {
      days.addAll(oneOf.days());
    } else if (first instanceof Clear clear) {
      days.addAll(List.of(clear.day(), clear.day().plusWeeks(1)));
    }
    return new Every(2, ChronoUnit.WEEKS, new OneOf(days));
  }

  private Optional<RhythmMeant> counted(String text) {
    int gap = text.lastIndexOf(' ');
    if (gap < 0) {
      return Optional.empty();
    }
    Optional<ChronoUnit> unit = phrases.unit(text.substring(gap + 1));
    String amount = text.substring(0, gap);
    if (unit.isPresent() && words.is("when.few", amount)) {
      return Optional.of(new Unclear());
    }
    return unit.flatMap(
        it -> phrases.count(amount).filter(count -> count > 0).map(count -> every(count, it)));
  }

  private Optional<RhythmMeant> severalWeekdays(String text) {
    List<String> joints = words.of("when.and");
    boolean joined = false;
    for (String word : text.replace(",", "").split(" ", -1)) {
      if (joints.contains(word)) {
        joined = true;
      } else if (phrases.weekday(word, true).isEmpty()) {
        return Optional.empty();
      }
    }
    return joined ? Optional.of(new Unclear()) : Optional.empty();
  }

  /** On the 15th of every month; which day the first Monday or the end is, differs each month. */
  private Optional<RhythmMeant> ofEveryMonth(String text) {
    for (String of : words.of("when.of")) {
      int at = text.lastIndexOf(" " + of + " ");
      if (at > 0 && isEveryMonth(text.substring(at + of.length() + 2))) {
        String day = text.substring(0, at);
        return inMonth(words.after("when.by", day).orElse(day));
      }
    }
    return Optional.empty();
  }

  private boolean isEveryMonth(String text) {
    return words
        .after("when.every", text)
        .flatMap(phrases::unit)
        .filter(ChronoUnit.MONTHS::equals)
        .isPresent();
  }

  private Optional<RhythmMeant> inMonth(String day) {
    String bare = words.after("when.the", day).orElse(day);
    Optional<String> weekday = words.after("when.ordinal", bare);
    boolean differs =
        words.is("when.part-of-month", bare)
            || weekday.flatMap(it -> phrases.weekday(it, true)).isPresent();
    return differs
        ? Optional.of(new Unclear())
        : phrases.ordinal(bare).map(first -> new Every(1, ChronoUnit.MONTHS, first));
  }

  /** Mondays, on Mondays. */
  private Optional<RhythmMeant> onWeekdays(String text) {
    int day = words.of("when.weekdays").indexOf(words.after("when.by", text).orElse(text));
    return day < 0 ? Optional.empty() : Optional.of(weekly(phrases.coming(DayOfWeek.of(day + 1))));
  }
}
