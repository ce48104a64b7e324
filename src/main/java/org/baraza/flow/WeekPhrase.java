package org.baraza.flow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.flow.DayMeant.Clear;
import org.baraza.flow.DayMeant.OneOf;
import org.baraza.flow.DayMeant.Unclear;

/** Reads a weekday with its week: Friday next week, next week on Friday, Friday of this week. */
final class WeekPhrase {
  private final TimeWords words;
  private final DayNames names;
  private final LocalDate today;

  WeekPhrase(TimeWords words, DayNames names, LocalDate today) {
    this.words = words;
    this.names = names;
    this.today = today;
  }

  /** Reads a comparable phrase; nothing if it is none of these. */
  Optional<DayMeant> read(String phrase) {
    return read("when.this-week", 0, phrase).or(() -> read("when.next-week", 1, phrase));
  }

  private Optional<DayMeant> read(String which, int ahead, String phrase) {
    return words
        .before(which, phrase)
        .map(before -> before.replace(",", ""))
        .map(before -> words.before("when.of", before).orElse(before))
        .or(() -> behind(which, phrase))
        .flatMap(names::weekday)
        .map(day -> meant(day, ahead));
  }

  private Optional<String> behind(String which, String phrase) {
    return words.after(which, phrase).map(behind -> words.after("when.by", behind).orElse(behind));
  }

  /** Weeks begin on Monday, Sunday or Saturday: where that makes two days of it, they are asked. */
  private DayMeant meant(DayOfWeek day, int ahead) {
    List<LocalDate> days =
        Stream.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY)
            .map(first -> today.with(TemporalAdjusters.previousOrSame(first)).plusWeeks(ahead))
            .map(begin -> begin.with(TemporalAdjusters.nextOrSame(day)))
            .filter(date -> !date.isBefore(today))
            .distinct()
            .sorted()
            .toList();
    return switch (days.size()) {
      case 0 -> new Unclear();
      case 1 -> new Clear(days.get(0));
      default -> new OneOf(days);
    };
  }
}
