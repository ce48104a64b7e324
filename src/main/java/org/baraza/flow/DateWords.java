package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.DayMeant.Clear;
import org.baraza.flow.DayMeant.OneOf;
import org.baraza.flow.DayMeant.Unclear;
import org.baraza.flow.DayMeant.Unsaid;
import org.baraza.flow.wording.Words;

/**
 * Finds the day in a line such as "share the price list by Friday". What can mean two days is never
 * decided here, and a time that is no day is named as such.
 */
public final class DateWords {
  private static final int LONGEST = 7;

  private final TimeWords words;
  private final Plain plain;
  private final DatePhrase phrases;

  /**
   * Prepares to find days.
   *
   * @param words how days are said, and the order in which the language writes them
   * @param today the day on which the line was written, where its writer is
   */
  public DateWords(Words words, LocalDate today) {
    this.words = new TimeWords(words);
    plain = new Plain(words.locale());
    phrases = new DatePhrase(words, this.words, plain, today);
  }

  DateWords(TimeWords words, Plain plain, DatePhrase phrases) {
    this.words = requireNonNull(words);
    this.plain = requireNonNull(plain);
    this.phrases = requireNonNull(phrases);
  }

  /**
   * What was found.
   *
   * @param phrase the words that say when, as they were written; empty where there are none
   * @param rest the line without them; a time that is no day stays in the line
   */
  public record Found(DayMeant meant, String phrase, String rest) {
    public Found {
      requireNonNull(meant);
      requireNonNull(phrase);
      requireNonNull(rest);
    }
  }

  private record Match(int from, int to, boolean led, DayMeant meant) {}

  /** Finds what a line says about when. */
  public Found find(String text) {
    Line line = new Line(text, plain);
    List<Match> matches = matches(line, true);
    if (matches.isEmpty()) {
      matches = matches(line, false);
    }
    if (matches.isEmpty()) {
      return nameless(line);
    }
    Match last = matches.get(matches.size() - 1);
    String phrase = line.phrase(last.from(), last.to());
    Set<LocalDate> days = new LinkedHashSet<>();
    matches.forEach(match -> days.addAll(days(match.meant())));
    if (matches.size() > 1 && days.size() > 1) {
      return new Found(new OneOf(List.copyOf(days)), phrase, line.whole());
    }
    boolean stays = last.meant() instanceof Unclear;
    return new Found(
        last.meant(), phrase, stays ? line.whole() : line.without(last.from(), last.to()));
  }

  private static List<LocalDate> days(DayMeant meant) {
    if (meant instanceof Clear clear) {
      return List.of(clear.day());
    }
    return meant instanceof OneOf oneOf ? oneOf.days() : List.of();
  }

  /** Phrases that do not overlap, from left to right, the longest at each place. */
  private List<Match> matches(Line line, boolean led) {
    List<Match> matches = new ArrayList<>();
    int from = 0;
    while (from < line.length()) {
      Optional<Match> match = led ? led(line, from) : bare(line, from);
      match.ifPresent(matches::add);
      from = match.map(Match::to).orElse(from + 1);
    }
    return matches;
  }

  /** A phrase behind a word such as by. */
  private Optional<Match> led(Line line, int from) {
    for (int to = Math.min(line.length(), from + LONGEST); to > from + 1; to--) {
      String text = line.comparable(from, to);
      Optional<DayMeant> meant = led(text);
      if (meant.isPresent()) {
        return Optional.of(new Match(from, to, true, meant.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<DayMeant> led(String text) {
    Optional<String> before = words.after("when.before", text);
    if (before.isPresent()) {
      return phrases.read(before.get(), true).map(DateWords::orTheDayBefore);
    }
    return words
        .after("when.by", text)
        .or(() -> words.after("when.in", text))
        .flatMap(rest -> phrases.read(rest, true))
        .or(() -> phrases.read(text, false).filter(it -> words.after("when.in", text).isPresent()))
        .or(() -> phrases.inWeek(text));
  }

  /** Whether "before Friday" leaves Friday itself, only its writer knows. */
  private static DayMeant orTheDayBefore(DayMeant meant) {
    return meant instanceof Clear clear
        ? new OneOf(List.of(clear.day().minusDays(1), clear.day()))
        : meant;
  }

  /** A day by itself: at either end of the line, since elsewhere it may describe something. */
  private Optional<Match> bare(Line line, int from) {
    for (int to = Math.min(line.length(), from + LONGEST); to > from; to--) {
      if (from == 0 || to == line.length()) {
        Optional<DayMeant> meant = phrases.read(line.comparable(from, to), false);
        if (meant.isPresent()) {
          return Optional.of(new Match(from, to, false, meant.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** "Before the planting": a time, and nobody but the group knows its day. */
  private Found nameless(Line line) {
    for (int from = line.length() - 2; from >= 0; from--) {
      if (words.after("when.season", line.comparable(from, line.length())).isPresent()) {
        Match match = new Match(from, line.length(), true, new Unclear());
        return new Found(match.meant(), line.phrase(from, line.length()), line.whole());
      }
    }
    return new Found(new Unsaid(), "", line.whole());
  }
}
