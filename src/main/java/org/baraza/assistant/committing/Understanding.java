package org.baraza.assistant.committing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.commitment.Terms;
import org.baraza.flow.DateWords;
import org.baraza.flow.DayMeant;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;

/**
 * What a line was understood to promise.
 *
 * @param meant which day it speaks of; the terms have it only if it is clear
 * @param phrase the words that speak of it
 */
record Understanding(Terms terms, DayMeant meant, String phrase) {
  private static final Pattern MENTION_FIRST =
      Pattern.compile("^<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>[\\s:,]*");
  private static final int LONGEST = 1_000;

  /**
   * Understands a line. Whoever is mentioned first is asked; other mentions are part of it.
   *
   * @param words how days and beginnings such as "I will" are said
   * @param writer whose promise it is if nobody is mentioned first
   * @param today the day on which it was written, where its writer is
   */
  static Understanding of(String line, Words words, String writer, LocalDate today) {
    String oneLine = line.strip().replaceAll("\\s+", " ");
    DateWords.Found found = new DateWords(words, today).find(shortened(oneLine));
    Matcher mention = MENTION_FIRST.matcher(found.rest());
    boolean mentioned = mention.find();
    Who owner = new Who.Member(mentioned ? mention.group(1) : writer);
    String rest = mentioned ? found.rest().substring(mention.end()) : found.rest();
    String what = withoutOpening(rest, words.synonyms("commit.openings"));
    DayMeant meant = future(found.meant(), today);
    LocalDate day = meant instanceof DayMeant.Clear clear ? clear.day() : null;
    return new Understanding(Terms.of(what, owner, day), meant, found.phrase());
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
