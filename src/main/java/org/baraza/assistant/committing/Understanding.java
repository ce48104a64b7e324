package org.baraza.assistant.committing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.baraza.commitment.Recurrence;
import org.baraza.commitment.Terms;
import org.baraza.flow.DayMeant;
import org.baraza.flow.RhythmMeant;
import org.baraza.flow.WhenWords;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;
import org.jspecify.annotations.Nullable;

/**
 * What a line was understood to promise.
 *
 * @param rhythm how often it comes; the terms have it only if it is clear
 * @param meant which day it speaks of; the terms have it only if it is clear
 * @param phrase the words that speak of it, or of the rhythm where that is not clear
 * @param others who was mentioned together with the owner
 */
record Understanding(
    Terms terms, RhythmMeant rhythm, DayMeant meant, String phrase, List<Who> others) {
  private static final int LONGEST = 1_000;

  Understanding {
    others = List.copyOf(others);
  }

  /**
   * Understands a line. Whoever is mentioned first is asked; other mentions are part of it.
   *
   * @param words how days and beginnings such as "I will" are said
   * @param writer whose promise it is if nobody is mentioned first
   * @param today the day on which it was written, where its writer is
   */
  static Understanding of(String line, Words words, String writer, LocalDate today) {
    String oneLine = line.strip().replaceAll("\\s+", " ");
    WhenWords.Found found = new WhenWords(words, today).find(shortened(oneLine));
    Mentioned mentioned = Mentioned.in(found.rest(), words.synonyms("commit.and"));
    Who owner = mentioned.first().orElseGet(() -> new Who.Member(writer));
    String alone = withoutOpening(mentioned.rest(), words.synonyms("commit.openings"));
    List<Who> others = mentioned.others();
    String what = others.isEmpty() ? alone : Together.said(words, alone, others);
    DayMeant meant = future(found.day(), today);
    LocalDate day = meant instanceof DayMeant.Clear clear ? clear.day() : null;
    Terms terms = Terms.of(what, owner, day).repeated(recurrence(found.rhythm(), day, today));
    return new Understanding(terms, found.rhythm(), meant, found.phrase(), others);
  }

  /** What is understood once the rhythm was chosen: the day may still be open. */
  static Understanding chosen(Terms terms, Words words, LocalDate today) {
    DayMeant meant =
        terms
            .due()
            .<DayMeant>map(DayMeant.Clear::new)
            .orElseGet(() -> asked(new WhenWords(words, today).find(terms.what()).day(), today));
    return new Understanding(terms, new RhythmMeant.Once(), meant, "", List.of());
  }

  /** What is understood once the day was chosen. */
  static Understanding dated(Terms terms, LocalDate day) {
    DayMeant clear = new DayMeant.Clear(day);
    return new Understanding(terms, new RhythmMeant.Once(), clear, "", List.of());
  }

  /** Whether somebody must say how often before it is posted. */
  boolean isRhythmOpen() {
    return rhythm instanceof RhythmMeant.Unclear;
  }

  /** Whether it comes again, and somebody must say from which day on. */
  boolean asksFirstDay() {
    return terms.lacksFirstDay() && !isRhythmOpen();
  }

  /** Until a day is chosen, a rhythm is counted from today. */
  private static Recurrence recurrence(
      RhythmMeant meant, @Nullable LocalDate day, LocalDate today) {
    return meant instanceof RhythmMeant.Every every
        ? Recurrence.Unit.of(every.unit())
            .<Recurrence>map(
                unit ->
                    new Recurrence.Every(
                        every.count(), unit, Objects.requireNonNullElse(day, today)))
            .orElseGet(Recurrence.Once::new)
        : new Recurrence.Once();
  }

  /** The line may be some days old by now, so even a clear day is only offered. */
  private static DayMeant asked(DayMeant meant, LocalDate today) {
    return meant instanceof DayMeant.Clear clear
        ? future(new DayMeant.OneOf(List.of(clear.day())), today)
        : future(meant, today);
  }

  /** Nobody promises something for a day that has passed: another is meant. */
  private static DayMeant future(DayMeant meant, LocalDate today) {
    if (meant instanceof DayMeant.OneOf oneOf) {
      List<LocalDate> days = oneOf.days().stream().filter(day -> !day.isBefore(today)).toList();
      return days.isEmpty() ? new DayMeant.Unclear() : new DayMeant.OneOf(days);
    }
    return meant instanceof DayMeant.Clear clear && clear.day().isBefore(today)
        ? new DayMeant.Unclear()
        : meant;
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private static String withoutOpening(String text, List<String> openings) {
    String small = text.replace('’', '\'').toLowerCase(Locale.ROOT);
    Optional<String> opening =
        openings.stream()
            .filter(it -> small.startsWith(it + " "))
            .max(Comparator.comparingInt(String::length));
    return opening.map(it -> text.substring(it.length()).strip()).orElse(text);
  }
}
