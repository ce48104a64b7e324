package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Listing.Found;
import org.baraza.assistant.conversing.Turns.Taken;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Event;
import org.baraza.conversation.Filling;
import org.baraza.flow.Question;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;

/** "That is all": a list answers the question that asks for it; what rows lack may come later. */
public final class ListAnswers {
  private final Desk desk;
  private final Listing listing;

  public ListAnswers(Desk desk, Listing listing) {
    this.desk = desk;
    this.listing = listing;
  }

  /** The button; its value is the question's ticket. */
  public Reaction done(Click click) {
    return done(click, false);
  }

  /** The button of the reminder that rows lack something; its value is the question's ticket. */
  public Reaction later(Click click) {
    return done(click, true);
  }

  private Reaction done(Click click, boolean incomplete) {
    return Ticket.read(click.value())
        .flatMap(it -> desk.work().write(records -> done(records, click, it, incomplete)))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private Optional<Reaction> done(Records records, Click click, Ticket ticket, boolean incomplete) {
    Optional<Conversation> conversation =
        records.conversations().find(click.place(), ticket.conversation());
    Optional<Found> found =
        conversation.flatMap(
            it ->
                desk.find(records, click.place())
                    .flatMap(setting -> Listing.list(setting, it, ticket.question()))
                    .flatMap(list -> listing.find(records, it, list)));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<Reaction> refusal =
        refusal(click.actor(), found.get(), conversation.orElseThrow(), ticket, incomplete);
    if (refusal.isPresent()) {
      return refusal;
    }
    Optional<Taken> taken =
        desk.turns()
            .take(
                records,
                click.place(),
                ticket.conversation(),
                any ->
                    new Filling.ListDone(
                        ticket.question(),
                        ticket.turn(),
                        found.get().list().rows().size(),
                        desk.ids().next(),
                        desk.touch(click.actor())));
    return taken.map(it -> react(click.actor(), it));
  }

  private Reaction react(Actor actor, Taken taken) {
    if (!taken.outcome().has(Event.Stale.class)) {
      return new Reaction.Nothing();
    }
    Prose standing = new RootCards(taken.setting(), taken.flow(), taken.after()).progress();
    return new Reaction.Whisper(
        Card.of(desk.words(actor).say("problem.stale", "standing", standing)));
  }

  private Optional<Reaction> refusal(
      Actor actor, Found found, Conversation conversation, Ticket ticket, boolean incomplete) {
    List<Row> rows = found.list().rows();
    boolean required =
        found
            .setting()
            .flow(conversation.flow())
            .flatMap(flow -> flow.question(ticket.question()))
            .filter(Question::required)
            .isPresent();
    if (rows.isEmpty() && required) {
      Prose row = Prose.plain(found.shape().row());
      Prose text = desk.words(actor).say("list.needs-a-row", "row", row);
      return Optional.of(refusal(actor, ticket, text, false));
    }
    List<String> lacking = TypedRows.lacking(found);
    Prose fields = Prose.plain(String.join(", ", lacking));
    Prose text = desk.words(actor).say("list.incomplete", "fields", fields);
    return lacking.isEmpty() || incomplete
        ? Optional.empty()
        : Optional.of(refusal(actor, ticket, text, true));
  }

  private Reaction refusal(Actor actor, Ticket ticket, Prose text, boolean canWait) {
    Words words = desk.words(actor);
    List<Control> ways = new ArrayList<>();
    ways.add(
        new Control.Button(Actions.LIST_OPEN, words.label("list.open"), ticket.code()).primary());
    if (canWait) {
      ways.add(new Control.Button(Actions.LIST_LATER, words.label("list.later"), ticket.code()));
    }
    return new Reaction.Whisper(
        new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(ways))));
  }
}
