package org.baraza.assistant.conversing;

import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Question;
import org.baraza.flow.Source;
import org.baraza.flow.wording.Phrase;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;

/** Shows a question's tip, example and reason to whoever asks, and opens its menu. */
public final class Showing {
  private final Desk desk;
  private final Moving moving;
  private final Paging paging;

  public Showing(Desk desk, Moving moving, Paging paging) {
    this.desk = desk;
    this.moving = moving;
    this.paging = paging;
  }

  public Reaction tip(Click click) {
    return Ticket.read(click.value())
        .map(ticket -> show(click, ticket, "tip"))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  /** The three dots; the option's value is what was chosen and the ticket. */
  public Reaction menu(Click click) {
    String[] parts = click.value().split("\\|", 2);
    Optional<Ticket> ticket = parts.length == 2 ? Ticket.read(parts[1]) : Optional.empty();
    if (ticket.isEmpty()) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    return switch (parts[0]) {
      case Actions.BACK -> moving.back(click.actor(), click.place(), ticket.get());
      case Actions.PAUSE -> moving.pause(click.actor(), click.place(), ticket.get().conversation());
      case Actions.FORM -> paging.open(click.actor(), click.place(), ticket.get().conversation());
      case Actions.EXAMPLE, Actions.WHY -> show(click, ticket.get(), parts[0]);
      default -> desk.whisper(click.actor(), "problem.gone");
    };
  }

  private Reaction show(Click click, Ticket ticket, String what) {
    String language = desk.tongues().of(click.actor());
    return desk.work()
        .read(records -> question(records, click, ticket, language))
        .map(question -> shown(click.actor(), question, what))
        .<Reaction>map(text -> new Reaction.Whisper(Card.of(text)))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private Optional<Question> question(
      Records records, Click click, Ticket ticket, String language) {
    return records
        .conversations()
        .find(click.place(), ticket.conversation())
        .map(Conversation::flow)
        .flatMap(flow -> desk.book().flow(flow, language))
        .flatMap(flow -> flow.question(ticket.question()));
  }

  private Prose shown(Actor actor, Question question, String what) {
    Words words = desk.words(actor);
    return switch (what) {
      case Actions.EXAMPLE -> words.say("question.example", "example", text(question.example()));
      case Actions.WHY -> {
        Source source = question.source();
        Prose from = Prose.plain(source.guide() + ", " + source.section());
        Prose why = words.say("question.why", "why", text(question.why()));
        yield why.then("\n").then(words.say("question.source", "source", from));
      }
      default -> words.say("question.tip", "tip", text(question.tip()));
    };
  }

  private static Prose text(Optional<Phrase> phrase) {
    return phrase.map(Phrase::prose).orElse(Prose.empty());
  }
}
