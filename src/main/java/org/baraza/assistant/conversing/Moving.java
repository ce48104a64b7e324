package org.baraza.assistant.conversing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.conversing.Turns.Taken;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Event;
import org.baraza.conversation.Filling;
import org.baraza.conversation.Input;
import org.baraza.conversation.Settlement;
import org.baraza.conversation.Step;
import org.baraza.flow.Draft;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Taps that move a conversation: answers, skip, back, pause, continue, settling two answers. */
public final class Moving {
  private final Desk desk;

  public Moving(Desk desk) {
    this.desk = desk;
  }

  /** A choice, yes, no, or a step of a scale; the suffix says which. */
  public Reaction tap(Click click) {
    Raw raw = new Raw.Picked(List.of(click.suffix()));
    return withTicket(click, click.value(), ticket -> answering(click, ticket, raw));
  }

  /** An element that answers as soon as it is filled in; the suffix is the ticket. */
  public Reaction pick(Click click) {
    return withTicket(click, click.suffix(), ticket -> answering(click, ticket, click.picked()));
  }

  /** Several marks, sent together; the element stands in the same message. */
  public Reaction marked(Click click) {
    Raw marks = click.inputs().getOrDefault(Actions.MARK + ":" + click.value(), new Raw.Nothing());
    return withTicket(click, click.value(), ticket -> answering(click, ticket, marks));
  }

  /** The answer given for the visit before, taken as it is; the value is the ticket. */
  public Reaction sameAgain(Click click) {
    return Ticket.read(click.value())
        .map(ticket -> desk.work().read(records -> before(records, click.place(), ticket)))
        .flatMap(answer -> answer)
        .map(answer -> Draft.of(answer.value()))
        .map(raw -> withTicket(click, click.value(), ticket -> answering(click, ticket, raw)))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private Optional<Answer> before(Records records, Place place, Ticket ticket) {
    Optional<Conversation> conversation =
        records.conversations().find(place, ticket.conversation());
    Optional<Setting> setting = desk.find(records, place);
    return conversation.flatMap(
        it ->
            setting.flatMap(
                known ->
                    known
                        .occasions()
                        .visitBefore(it.occasion())
                        .flatMap(visit -> known.conversation(it.flow(), visit))
                        .flatMap(earlier -> earlier.answer(ticket.question()))));
  }

  /** A mark that is not sent yet. */
  public Reaction mark(Click click) {
    return new Reaction.Nothing();
  }

  private Input answering(Click click, Ticket ticket, Raw raw) {
    return new Filling.Tap(ticket.question(), ticket.turn(), desk.given(click.actor(), raw));
  }

  public Reaction skip(Click click) {
    return withTicket(
        click, click.value(), ticket -> new Step.Skip(ticket.turn(), desk.touch(click.actor())));
  }

  Reaction back(Actor actor, Place place, Ticket ticket) {
    return take(
        actor,
        place,
        ticket.conversation(),
        any -> new Step.Back(ticket.turn(), desk.touch(actor)));
  }

  Reaction pause(Actor actor, Place place, String conversation) {
    if (!desk.access().maySteer(actor)) {
      return desk.whisper(actor, "problem.guest");
    }
    return take(actor, place, conversation, any -> new Step.Pause(desk.touch(actor)));
  }

  /** The button "Pause" of the card. */
  public Reaction pause(Click click) {
    return pause(click.actor(), click.place(), click.value());
  }

  /** The button "Continue"; its value is the conversation's id. */
  public Reaction goOn(Click click) {
    return goOn(click.actor(), click.place(), click.value());
  }

  Reaction goOn(Actor actor, Place place, String conversation) {
    if (!desk.access().maySteer(actor)) {
      return desk.whisper(actor, "problem.guest");
    }
    return take(actor, place, conversation, any -> new Step.Resume(desk.touch(actor)));
  }

  /** "Not an answer": the value is the conversation's id and the answer's. */
  public Reaction notAnAnswer(Click click) {
    String[] ids = click.value().split(":", 2);
    if (ids.length < 2) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    return take(
        click.actor(),
        click.place(),
        ids[0],
        any -> new Filling.Withdraw(ids[1], desk.touch(click.actor())));
  }

  /** Which of two answers counts; the value is the conversation's id and the second answer's. */
  public Reaction settle(Click click) {
    String[] ids = click.value().split(":", 2);
    Optional<Settlement> settlement = settlement(click.suffix());
    if (ids.length < 2 || settlement.isEmpty()) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    return take(
        click.actor(),
        click.place(),
        ids[0],
        any ->
            new Filling.Settle(
                ids[1], settlement.get(), desk.ids().next(), desk.touch(click.actor())));
  }

  private static Optional<Settlement> settlement(String name) {
    for (Settlement settlement : Settlement.values()) {
      if (settlement.name().equals(name)) {
        return Optional.of(settlement);
      }
    }
    return Optional.empty();
  }

  private Reaction withTicket(Click click, String code, Function<Ticket, Input> input) {
    return Ticket.read(code)
        .map(
            ticket ->
                take(
                    click.actor(),
                    click.place(),
                    ticket.conversation(),
                    any -> input.apply(ticket)))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private Reaction take(
      Actor actor, Place place, String conversation, Function<Conversation, Input> input) {
    Optional<Taken> taken =
        desk.work().write(records -> desk.turns().take(records, place, conversation, input));
    return taken.map(it -> react(actor, it)).orElseGet(() -> desk.whisper(actor, "problem.gone"));
  }

  private Reaction react(Actor actor, Taken taken) {
    if (taken.outcome().has(Event.Stale.class)) {
      Prose standing = new RootCards(taken.setting(), taken.flow(), taken.after()).progress();
      return new Reaction.Whisper(
          Card.of(desk.words(actor).say("problem.stale", "standing", standing)));
    }
    if (taken.outcome().has(Event.AtTheStart.class)) {
      return desk.whisper(actor, "question.first");
    }
    return taken
        .outcome()
        .first(Event.Refused.class)
        .<Reaction>map(
            refused ->
                new Reaction.Whisper(
                    Card.of(
                        desk.words(actor)
                            .say(refused.reason().reason(), refused.reason().filling()))))
        .orElseGet(Reaction.Nothing::new);
  }
}
