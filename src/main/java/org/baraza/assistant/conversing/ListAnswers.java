package org.baraza.assistant.conversing;

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
import org.baraza.conversation.Input;
import org.baraza.flow.Question;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;

/** "That is all": a list answers the question that asks for it, unless rows lack something. */
public final class ListAnswers {
  private final Desk desk;
  private final Listing listing;

  public ListAnswers(Desk desk, Listing listing) {
    this.desk = desk;
    this.listing = listing;
  }

  /** The button; its value is the question's ticket. */
  public Reaction done(Click click) {
    return Ticket.read(click.value())
        .flatMap(it -> desk.work().write(records -> done(records, click, it)))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private Optional<Reaction> done(Records records, Click click, Ticket ticket) {
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
        refusal(click.actor(), found.get(), conversation.orElseThrow(), ticket);
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
                    new Input.ListDone(
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
      Actor actor, Found found, Conversation conversation, Ticket ticket) {
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
      return Optional.of(refusal(actor, ticket, "list.needs-a-row", "row", row));
    }
    List<String> lacking = Listing.lacking(found);
    Prose fields = Prose.plain(String.join(", ", lacking));
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(refusal(actor, ticket, "list.incomplete", "fields", fields));
  }

  private Reaction refusal(Actor actor, Ticket ticket, String key, String place, Prose filling) {
    Words words = desk.words(actor);
    Prose text = words.say(key, place, filling);
    Control open =
        new Control.Button(Actions.LIST_OPEN, words.label("list.open"), ticket.code()).primary();
    return new Reaction.Whisper(
        new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(open)))));
  }
}
