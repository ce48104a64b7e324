package org.baraza.assistant.managing;

import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.home.HomeSection;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.plan.Trouble;

/** A manager's part of the Home: the plans to look at first. */
final class Oversight implements HomeSection {
  private static final int ROWS = 5;

  private final Desk desk;
  private final Portfolio portfolio;

  Oversight(Desk desk, Portfolio portfolio) {
    this.desk = desk;
    this.portfolio = portfolio;
  }

  @Override
  public List<Part> of(Actor actor) {
    if (!desk.access().isManager(actor)) {
      return List.of();
    }
    Words words = desk.words(actor);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(words.label("home.portfolio")));
    List<Trouble> rows = portfolio.first(actor, ROWS).rows();
    if (rows.isEmpty()) {
      parts.add(new Part.Paragraph(words.say("manage.none")));
      parts.add(new Part.Controls(List.of(WeeklyCards.ask(words))));
      return parts;
    }
    PortfolioProse prose = portfolio.prose(actor);
    for (Trouble row : rows) {
      String channel = row.stand().place().channel();
      parts.add(
          new Part.Paragraph(
              prose.lines(row),
              new Control.Button(
                  Overviewing.SHOW + ":" + channel, words.label("manage.summary"), channel)));
    }
    parts.add(
        new Part.Controls(
            List.of(
                new Control.Button(Portfolio.SHOW, words.label("manage.all"), Shelf.first().code()),
                new Control.Button(OverdueList.SHOW, words.label("manage.see-overdue"), "0"),
                WeeklyCards.ask(words))));
    return parts;
  }
}
