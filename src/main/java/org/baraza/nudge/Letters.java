package org.baraza.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.nudge.Letter.Mention;
import org.baraza.nudge.Pending.Step;

/** When a person's next message of nudges comes, and what is in it. */
record Letters(Addressee addressee) {

  /** The next one that is not before a moment; at that moment if it is late. */
  Optional<Letter> next(Instant from) {
    LocalDate first = firstDay(from);
    return addressee.pending().stream()
        .flatMap(pending -> day(pending, first).stream())
        .min(Comparator.naturalOrder())
        .map(day -> on(day, from));
  }

  private Letter on(LocalDate day, Instant from) {
    Instant opens = addressee.hours().opens(day);
    List<Mention> mentions =
        addressee.pending().stream()
            .filter(pending -> pending.working().includes(day))
            .flatMap(pending -> mention(pending, day).stream())
            .sorted(Comparator.comparing(mention -> mention.pending().due()))
            .toList();
    return new Letter(opens.isBefore(from) ? from : opens, day, mentions);
  }

  /** The first day that can still have a letter. */
  private LocalDate firstDay(Instant from) {
    Hours hours = addressee.hours();
    LocalDate today = hours.day(from);
    LocalDate first = from.isBefore(hours.closes(today)) ? today : today.plusDays(1);
    LocalDate last = addressee.lastLetter();
    if (last != null && !last.isBefore(first)) {
      first = last.plusDays(1);
    }
    Optional<LocalDate> back = addressee.preferences().backOn();
    return back.isPresent() && back.get().isAfter(first) ? back.get() : first;
  }

  /** The first day on which a promise would be mentioned. */
  private Optional<LocalDate> day(Pending pending, LocalDate first) {
    return open(pending)
        .findFirst()
        .map(step -> step.day().isAfter(first) ? step.day() : first)
        .map(pending.working()::onOrAfter);
  }

  private Optional<Mention> mention(Pending pending, LocalDate day) {
    return open(pending)
        .filter(step -> !step.day().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(step -> new Mention(pending, step.stage()));
  }

  /** What is still to be mentioned; a mention covers all that was due by then. */
  private Stream<Step> open(Pending pending) {
    LocalDate last = addressee.mentioned().get(pending.item());
    return pending.steps(addressee.preferences()).stream()
        .filter(step -> last == null || step.day().isAfter(last));
  }
}
