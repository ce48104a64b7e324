package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.DayMeant.Clear;
import org.baraza.flow.DayMeant.OneOf;
import org.baraza.flow.DayMeant.Unsaid;
import org.baraza.flow.RhythmMeant.Every;
import org.baraza.flow.wording.Words;

/**
 * Finds when in a line: by which day, and how often where it comes again. Start here; what can mean
 * two things is never decided.
 */
public final class WhenWords {
  private static final int LONGEST = 7;

  private final TimeWords words;
  private final Plain plain;
  private final DateWords days;
  private final RhythmWords rhythms;
  private final DatePhrase phrases;

  /**
   * Prepares to find times.
   *
   * @param today the day on which the line was written, where its writer is
   */
  public WhenWords(Words words, LocalDate today) {
    this.words = new TimeWords(words);
    plain = new Plain(words.locale());
    phrases = new DatePhrase(words, this.words, plain, today);
    days = new DateWords(this.words, plain, phrases);
    rhythms = new RhythmWords(this.words, plain, phrases, today);
  }

  /**
   * What was found.
   *
   * @param day the day, or the first day of a rhythm
   * @param phrase the words that say when, as they were written; where the rhythm is not clear, the
   *     words that say how often
   * @param rest the line without them; what is not clear stays in the line
   */
  public record Found(RhythmMeant rhythm, DayMeant day, String phrase, String rest) {
    public Found {
      requireNonNull(rhythm);
      requireNonNull(day);
      requireNonNull(phrase);
      requireNonNull(rest);
    }
  }

  /** Finds what a line says about when. */
  public Found find(String line) {
    RhythmWords.Found rhythm = rhythms.find(line);
    if (rhythm.meant() instanceof Every every) {
      return again(rhythm, every);
    }
    DateWords.Found day = days.find(rhythm.bare());
    return rhythm.meant() instanceof RhythmMeant.Unclear
        ? new Found(rhythm.meant(), day.meant(), rhythm.phrase(), rhythm.rest())
        : new Found(rhythm.meant(), day.meant(), day.phrase(), day.rest());
  }

  private Found again(RhythmWords.Found rhythm, Every every) {
    Optional<Found> begins = begins(rhythm, every);
    if (begins.isPresent()) {
      return begins.get();
    }
    DateWords.Found day = days.find(rhythm.bare());
    boolean says = !(day.meant() instanceof Unsaid) && !isUntil(day.phrase());
    boolean clear = says && !(day.meant() instanceof DayMeant.Unclear);
    if (every.first() instanceof Unsaid && says) {
      return new Found(every, day.meant(), day.phrase(), rest(rhythm, day.rest()));
    }
    return new Found(
        every,
        clear ? either(every.first(), day.meant()) : every.first(),
        rhythm.phrase(),
        rhythm.rest());
  }

  /** Words that say more than when are kept whole. */
  private static String rest(RhythmWords.Found rhythm, String shorter) {
    return rhythm.rest().equals(rhythm.bare()) ? shorter : rhythm.rest();
  }

  /** A rhythm's end is not kept, so the words that name it are. */
  private boolean isUntil(String phrase) {
    String comparable = plain.comparable(phrase);
    return words.of("when.until").stream().anyMatch(it -> comparable.startsWith(it + " "));
  }

  private static DayMeant either(DayMeant one, DayMeant other) {
    Set<LocalDate> all = new LinkedHashSet<>(named(one));
    all.addAll(named(other));
    return all.size() == 1 ? one : new OneOf(List.copyOf(all));
  }

  private static List<LocalDate> named(DayMeant meant) {
    if (meant instanceof Clear clear) {
      return List.of(clear.day());
    }
    return meant instanceof OneOf oneOf ? oneOf.days() : List.of();
  }

  /** From 8 June on, starting on Monday. */
  private Optional<Found> begins(RhythmWords.Found rhythm, Every every) {
    Line line = new Line(rhythm.bare(), plain);
    for (int from = 0; from < line.length(); from++) {
      for (int to = Math.min(line.length(), from + LONGEST); to > from + 1; to--) {
        Optional<DayMeant> day = beginning(line.comparable(from, to));
        if (day.isPresent()) {
          boolean stays = day.get() instanceof DayMeant.Unclear;
          String rest = stays ? line.whole() : line.without(from, to);
          return Optional.of(
              new Found(every, first(every, day.get()), line.phrase(from, to), rest(rhythm, rest)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<DayMeant> beginning(String text) {
    return words.of("when.from").stream()
        .filter(lead -> text.startsWith(lead + " "))
        .flatMap(lead -> phrases.read(text.substring(lead.length() + 1), true).stream())
        .findFirst();
  }

  /** Every Monday from the 10th on begins with the first Monday then. */
  private static DayMeant first(Every every, DayMeant from) {
    List<LocalDate> rhythmic = named(every.first());
    List<LocalDate> begin = named(from);
    if (every.unit() != ChronoUnit.WEEKS || rhythmic.isEmpty() || begin.isEmpty()) {
      return from;
    }
    DayOfWeek weekday = rhythmic.get(0).getDayOfWeek();
    List<LocalDate> firsts = new ArrayList<>();
    begin.forEach(day -> firsts.add(day.with(TemporalAdjusters.nextOrSame(weekday))));
    List<LocalDate> distinct = firsts.stream().distinct().toList();
    return distinct.size() == 1 ? new Clear(distinct.get(0)) : new OneOf(distinct);
  }
}
