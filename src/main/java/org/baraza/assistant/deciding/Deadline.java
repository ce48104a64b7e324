package org.baraza.assistant.deciding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Submission;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Words;

/** When something closes: a day and a time in a form, in the channel's zone. */
public final class Deadline {
  public static final String DAY = "day";
  private static final String TIME = "time";
  private static final LocalTime USUAL_TIME = LocalTime.of(17, 0);
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(60);

  private Deadline() {}

  public static List<Part> inputs(Words words, LocalDate day) {
    return List.of(
        new Part.Input(
            DAY,
            words.label("vote.form.day"),
            null,
            false,
            new Entry.Date(day, words.label("entry.choose-day"))),
        new Part.Input(
            TIME,
            words.label("vote.form.time"),
            null,
            false,
            new Entry.Time(USUAL_TIME.toString(), words.label("vote.form.time"))));
  }

  /** The moment that was chosen, unless it is too near or too far. */
  public static Optional<Instant> read(Submission submission, ZoneId zone, Instant now) {
    if (submission.input(DAY) instanceof Raw.PickedDay day
        && submission.input(TIME) instanceof Raw.Typed typed) {
      return time(typed.text())
          .map(time -> day.date().atTime(time).atZone(zone).toInstant())
          .filter(it -> it.isAfter(now.plus(SHORTEST)) && it.isBefore(now.plus(LONGEST)));
    }
    return Optional.empty();
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException changed) {
      return Optional.empty();
    }
  }
}
