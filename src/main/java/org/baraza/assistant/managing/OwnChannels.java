package org.baraza.assistant.managing;

import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.TakingNext;
import org.baraza.assistant.home.HomeSection;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Stands;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Trouble;

/** What somebody's own channels need next, each with one button for it. */
final class OwnChannels implements HomeSection {
  /** Takes the next step of a channel; the value is the channel. */
  static final String NEXT = "home.next";

  private static final int ROWS = 6;

  private final Desk desk;
  private final Sight sight;
  private final TakingNext taking;

  OwnChannels(Desk desk) {
    this.desk = desk;
    sight = new Sight(desk);
    taking = new TakingNext(desk);
  }

  @Override
  public List<Part> of(Actor actor) {
    Stands.View all = sight.view(actor);
    Stands.View own = new Stands.View(all.workspace(), false, all.own(), all.today(), all.now());
    Sight.Page<Trouble> page =
        sight.page(
            actor,
            0,
            ROWS,
            row -> row.stand().place(),
            (from, atMost) ->
                desk.work()
                    .read(
                        records ->
                            records
                                .stands()
                                .worstFirst(own, Stands.Narrowing.none(), from, atMost)));
    if (page.rows().isEmpty()) {
      return List.of();
    }
    Words words = desk.words(actor);
    PortfolioProse prose =
        new PortfolioProse(desk.book().in(desk.tongues().of(actor)), all.today(), all.now());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(words.label("home.channels")));
    boolean steers = desk.access().maySteer(actor);
    page.rows().forEach(row -> parts.add(row(words, prose, row, steers)));
    return parts;
  }

  private static Part row(Words words, PortfolioProse prose, Trouble row, boolean steers) {
    String channel = row.stand().place().channel();
    boolean step = steers && row.stand().nextFlow().isPresent();
    String label = row.stand().underWay() > 0 ? "button.continue" : "button.start";
    return step
        ? new Part.Paragraph(
            prose.lines(row), new Control.Button(NEXT + ":" + channel, words.label(label), channel))
        : new Part.Paragraph(prose.lines(row));
  }

  Reaction next(Click click) {
    Actor actor = click.actor();
    Place place = new Place(actor.workspace(), click.value());
    Reaction reaction = taking.take(actor, place);
    Words words = desk.words(actor);
    if (reaction instanceof Reaction.Nothing) {
      Prose channel = Prose.of(new Span.Channel(place.channel()));
      return shown(words, Card.of(words.say("home.posted", "channel", channel)));
    }
    return reaction instanceof Reaction.Whisper whisper ? shown(words, whisper.card()) : reaction;
  }

  /** On the Home nobody hears a whisper, so it stands in a small form. */
  private static Reaction shown(Words words, Card card) {
    return new Reaction.Open(
        new Form(
            NEXT,
            "",
            words.label("home.next-step"),
            null,
            words.label("form.close"),
            card.parts()));
  }
}
