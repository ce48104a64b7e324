package org.baraza.assistant.managing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Stand;
import org.baraza.plan.Trouble;

/** Says a plan of a portfolio in two lines: what it is, and why it stands where it does. */
public record PortfolioProse(FlowBook.Edition edition, LocalDate today, Instant now) {

  public Prose lines(Trouble trouble) {
    return what(trouble.stand()).then("\n").then(why(trouble));
  }

  private Words words() {
    return edition.words();
  }

  private Prose what(Stand stand) {
    Prose channel = Prose.of(new Span.Channel(stand.place().channel()));
    List<Prose> purposes =
        stand.purposes().stream()
            .map(it -> Prose.plain(words().label("purpose." + it.folder() + ".label")))
            .toList();
    Prose kind =
        purposes.isEmpty()
            ? words().say("manage.no-purpose")
            : new ValueProse(words()).joined(purposes);
    if (stand.facilitators().isEmpty()) {
      return words().say("manage.row", Map.of("channel", channel, "kind", kind));
    }
    Prose people =
        Prose.join(
            ", ",
            stand.facilitators().stream()
                .limit(2)
                .map(it -> Prose.of(new Span.Person(it)))
                .toList());
    return words()
        .say("manage.row-with", Map.of("channel", channel, "kind", kind, "people", people));
  }

  private Prose why(Trouble trouble) {
    Stand stand = trouble.stand();
    List<Prose> reasons = new ArrayList<>();
    trouble
        .oldestOverdue()
        .ifPresent(
            day ->
                reasons.add(
                    words()
                        .say(
                            trouble.overdue() == 1 ? "manage.one-overdue" : "manage.overdue",
                            Map.of("count", number(trouble.overdue()), "day", day(day)))));
    stand
        .visitInDanger(today)
        .ifPresent(day -> reasons.add(words().say("manage.unready", "day", day(day))));
    if (stand.stops() > 0) {
      reasons.add(
          words()
              .say(
                  stand.stops() == 1 ? "manage.one-stop" : "manage.stops",
                  "count",
                  number(stand.stops())));
    }
    if (trouble.isQuiet(now)) {
      LocalDate last = LocalDate.ofInstant(stand.latest(), ZoneOffset.UTC);
      reasons.add(words().say("manage.quiet", "day", day(last)));
    }
    if (reasons.isEmpty()) {
      reasons.add(words().say(stand.underWay() > 0 ? "manage.under-way" : "manage.fine"));
    }
    stand
        .nextFlow()
        .map(edition.flows()::get)
        .map(Flow::title)
        .ifPresent(title -> reasons.add(words().say("manage.next", "title", Prose.plain(title))));
    return Prose.join(" · ", reasons);
  }

  private static Prose day(LocalDate day) {
    return Prose.of(new Span.Day(day));
  }

  private static Prose number(int count) {
    return Prose.plain(Integer.toString(count));
  }
}
