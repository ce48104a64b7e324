package org.baraza.assistant.conversing;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Flow;
import org.baraza.flow.ListShape;
import org.baraza.flow.Repeats;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Occasions;
import org.baraza.plan.Visit;

/** What the visits, meetings and rows of a plan are called. */
public final class OccasionNames {
  private final Setting setting;
  private final Words words;

  public OccasionNames(Setting setting, Words words) {
    this.setting = setting;
    this.words = words;
  }

  /** What an occasion of a flow is called; empty for the plan itself. */
  public Prose of(Flow flow, String occasion) {
    if (flow.repeats() instanceof Repeats.EachRow each && Occasions.isRow(occasion)) {
      return row(each.list(), occasion);
    }
    return of(occasion);
  }

  /** What a visit or a meeting is called. */
  public Prose of(String occasion) {
    Prose number = Prose.plain(Integer.toString(Occasions.number(occasion)));
    if (Occasions.isVisit(occasion)) {
      Optional<Visit> days = Visit.of(setting.facts(occasion));
      return days.map(
              visit ->
                  words.say(
                      "start.visit-on",
                      Map.of("number", number, "day", Prose.of(new Span.Day(visit.first())))))
          .orElseGet(() -> words.say("start.visit", "number", number));
    }
    return Occasions.isMeeting(occasion)
        ? words.say("start.meeting", "number", number)
        : Prose.empty();
  }

  /** The same in bare words, for a label. */
  String label(Flow flow, String occasion) {
    DateTimeFormatter days =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
    StringBuilder label = new StringBuilder();
    for (Span span : of(flow, occasion).spans()) {
      label.append(span instanceof Span.Day day ? days.format(day.date()) : span.words());
    }
    return label.toString();
  }

  private Prose row(String list, String id) {
    Optional<ListShape> shape = setting.shape(list);
    return shape
        .flatMap(
            known ->
                setting.facts("").rows(list).stream()
                    .filter(row -> row.id().equals(id))
                    .findFirst()
                    .map(row -> new ListProse(setting, "").name(known, row)))
        .orElse(Prose.empty());
  }
}
