package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern EDGES = Pattern.compile("^[\\s,;:.–-]+|[\\s,;:–-]+$");
  private static final int LONGEST = 7;

  private final Words words;
  private final Plain plain;
  private final DatePhrase phrases;

  /**
   * Prepares to find days.
   *
   * @param words how days are said, and the order in which the language writes them
   * @param today the day on which the line was written, where its writer is
   */
  public DateWords(Words words, LocalDate today) {
    this.words = requireNonNull(words);
    plain = new Plain(words.locale());
    phrases = new DatePhrase(words, plain, today);
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

  private record Token(int start, int end) {}

  private record Match(int from, int to, boolean led, DayMeant meant) {}

  /** Finds what a line says about when. */
  public Found find(String line) {
    List<Token> tokens = tokens(line);
    List<Match> matches = matches(line, tokens, true);
    if (matches.isEmpty()) {
      matches = matches(line, tokens, false);
    }
    if (matches.isEmpty()) {
      return nameless(line, tokens);
    }
    Match last = matches.get(matches.size() - 1);
    String phrase = phrase(line, tokens, last);
    Set<LocalDate> days = new LinkedHashSet<>();
    matches.forEach(match -> days.addAll(days(match.meant())));
    if (matches.size() > 1 && days.size() > 1) {
      return new Found(new OneOf(List.copyOf(days)), phrase, line.strip());
    }
    boolean stays = last.meant() instanceof Unclear;
    return new Found(last.meant(), phrase, stays ? line.strip() : without(line, tokens, last));
  }

  private static List<LocalDate> days(DayMeant meant) {
    if (meant instanceof Clear clear) {
      return List.of(clear.day());
    }
    return meant instanceof OneOf oneOf ? oneOf.days() : List.of();
  }

  private static List<Token> tokens(String line) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      tokens.add(new Token(word.start(), word.end()));
    }
    return tokens;
  }

  /** Phrases that do not overlap, from left to right, the longest at each place. */
  private List<Match> matches(String line, List<Token> tokens, boolean led) {
    List<Match> matches = new ArrayList<>();
    int from = 0;
    while (from < tokens.size()) {
      Optional<Match> match = led ? led(line, tokens, from) : bare(line, tokens, from);
      match.ifPresent(matches::add);
      from = match.map(Match::to).orElse(from + 1);
    }
    return matches;
  }

  /** A phrase behind a word such as by. */
  private Optional<Match> led(String line, List<Token> tokens, int from) {
    for (int to = Math.min(tokens.size(), from + LONGEST); to > from + 1; to--) {
      String text = text(line, tokens, from, to);
      Optional<DayMeant> meant = led(text);
      if (meant.isPresent()) {
        return Optional.of(new Match(from, to, true, meant.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<DayMeant> led(String text) {
    Optional<String> before = behind("dates.before", text);
    if (before.isPresent()) {
      return phrases.read(before.get(), true).map(DateWords::orTheDayBefore);
    }
    return behind("dates.by", text)
        .or(() -> behind("dates.in", text))
        .flatMap(rest -> phrases.read(rest, true))
        .or(() -> phrases.read(text, false).filter(it -> behind("dates.in", text).isPresent()));
  }

  /** Whether "before Friday" leaves Friday itself, only its writer knows. */
  private static DayMeant orTheDayBefore(DayMeant meant) {
    return meant instanceof Clear clear
        ? new OneOf(List.of(clear.day().minusDays(1), clear.day()))
        : meant;
  }

  private Optional<String> behind(String key, String text) {
    return words.synonyms(key).stream()
        .filter(lead -> text.startsWith(lead + " "))
        .max(Comparator.comparingInt(String::length))
        .map(lead -> text.substring(lead.length() + 1));
  }

  /** A day by itself: at either end of the line, since elsewhere it may describe something. */
  private Optional<Match> bare(String line, List<Token> tokens, int from) {
    for (int to = Math.min(tokens.size(), from + LONGEST); to > from; to--) {
      if (from == 0 || to == tokens.size()) {
        Optional<DayMeant> meant = phrases.read(text(line, tokens, from, to), false);
        if (meant.isPresent()) {
          return Optional.of(new Match(from, to, false, meant.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** "Before the planting": a time, and nobody but the group knows its day. */
  private Found nameless(String line, List<Token> tokens) {
    for (int from = tokens.size() - 2; from >= 0; from--) {
      if (behind("dates.when", text(line, tokens, from, tokens.size())).isPresent()) {
        Match match = new Match(from, tokens.size(), true, new Unclear());
        return new Found(match.meant(), phrase(line, tokens, match), line.strip());
      }
    }
    return new Found(new Unsaid(), "", line.strip());
  }

  private String text(String line, List<Token> tokens, int from, int to) {
    return plain.comparable(line.substring(tokens.get(from).start(), tokens.get(to - 1).end()));
  }

  private static String phrase(String line, List<Token> tokens, Match match) {
    String phrase =
        line.substring(tokens.get(match.from()).start(), tokens.get(match.to() - 1).end());
    return EDGES.matcher(phrase).replaceAll("");
  }

  private static String without(String line, List<Token> tokens, Match match) {
    String before = line.substring(0, tokens.get(match.from()).start());
    String after = line.substring(tokens.get(match.to() - 1).end());
    String joined = before.strip() + " " + after.strip();
    return EDGES.matcher(joined.strip()).replaceAll("");
  }
}
