package org.baraza.assistant.nudging;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baraza.flow.DateWords;
import org.baraza.flow.DayMeant;
import org.baraza.flow.wording.Words;

/**
 * Days off, typed one a line as people write days, and shown so that they can be read again.
 *
 * @param words of the channel's language, in whose order days are read
 * @param today where the channel is
 */
record Holidays(Words words, LocalDate today) {
  Holidays {
    requireNonNull(words);
    requireNonNull(today);
  }

  /** What came of the lines. */
  sealed interface Read {
    record Days(TreeSet<LocalDate> days) implements Read {}

    /**
     * One that is not a day, or can be two.
     *
     * @param number counted from 1
     */
    record Wrong(int number, String line) implements Read {}
  }

  Read read(String text) {
    TreeSet<LocalDate> days = new TreeSet<>();
    List<String> lines = text.lines().map(String::strip).toList();
    DateWords reader = new DateWords(words, today);
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.isEmpty()) {
        continue;
      }
      if (!(reader.find(line).meant() instanceof DayMeant.Clear clear)) {
        return new Read.Wrong(at + 1, line);
      }
      days.add(clear.day());
    }
    return new Read.Days(days);
  }

  /** One a line, the first day first. */
  String lines(Collection<LocalDate> days) {
    DateTimeFormatter format =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
    return days.stream().sorted().map(format::format).collect(Collectors.joining("\n"));
  }
}
