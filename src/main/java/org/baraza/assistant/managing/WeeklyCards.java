package org.baraza.assistant.managing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.plan.Trouble;

/** Draws a manager's weekly message, and the form in which they ask for it. */
record WeeklyCards(Desk desk, Portfolio portfolio) {
  static final String DAY = "day";
  static final String HOUR = "hour";

  /** The option of whoever wants none. */
  static final String NEVER = "never";

  private static final int ROWS = 10;

  /** Hours in which nobody sleeps; the same as for reminders. */
  private static final int FIRST_HOUR = 6;

  private static final int LAST_HOUR = 17;

  /** It asks the directory, so it works outside transactions. */
  Card card(Actor actor) {
    Words words = desk.words(actor);
    Sight.Page<Trouble> page = portfolio.first(actor, ROWS);
    List<Part> parts = new ArrayList<>();
    List<Prose> spoken = new ArrayList<>();
    spoken.add(words.say("manage.week.title"));
    parts.add(new Part.Paragraph(spoken.get(0)));
    if (page.rows().isEmpty()) {
      spoken.add(words.say("manage.none"));
      parts.add(new Part.Paragraph(spoken.get(1)));
    }
    PortfolioProse prose = portfolio.prose(actor);
    for (Trouble row : page.rows()) {
      Prose lines = prose.lines(row);
      spoken.add(lines);
      parts.add(Portfolio.row(words, row, lines));
    }
    if (page.next() > 0) {
      parts.add(new Part.Note(words.say("manage.week.more")));
    }
    parts.add(
        new Part.Controls(
            List.of(
                new Control.Button(Portfolio.SHOW, words.label("manage.all"), Shelf.first().code()),
                new Control.Button(OverdueList.SHOW, words.label("manage.see-overdue"), "0"),
                ask(words))));
    return new Card(Prose.join("\n", spoken), parts);
  }

  /** The button that opens the form. */
  static Control ask(Words words) {
    return new Control.Button(AskingWeekly.ASK, words.label("manage.week.ask"), "");
  }

  /** The form in which a manager says when they want to hear. */
  static Form form(Words words, Optional<DayOfWeek> day, LocalTime hour) {
    List<Option> days = new ArrayList<>();
    days.add(new Option(words.label("manage.week.never"), NEVER));
    Arrays.stream(DayOfWeek.values())
        .map(it -> new Option(it.getDisplayName(TextStyle.FULL, words.locale()), it.name()))
        .forEach(days::add);
    List<Option> hours =
        IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
            .mapToObj(it -> LocalTime.of(it, 0).toString())
            .map(it -> new Option(it, it))
            .toList();
    String choose = words.label("entry.choose-one");
    return new Form(
        AskingWeekly.FORM,
        "",
        words.label("manage.week.ask"),
        words.label("form.save"),
        words.label("form.cancel"),
        List.of(
            new Part.Paragraph(words.say("manage.week.about")),
            new Part.Input(
                DAY,
                words.label("manage.week.day"),
                null,
                false,
                new Entry.One(days, day.map(DayOfWeek::name).orElse(NEVER), choose)),
            new Part.Input(
                HOUR,
                words.label("manage.week.hour"),
                words.label("manage.week.hour-advice"),
                false,
                new Entry.One(hours, hour.withMinute(0).toString(), choose))));
  }
}
