package org.baraza.assistant.committing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Command;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Shortcut;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Origin;
import org.baraza.commitment.Terms;
import org.baraza.commitment.Touch;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** From a line or a message to a posted promise, by way of what was understood. */
final class Promising {
  private final Keeping keeping;

  Promising(Keeping keeping) {
    this.keeping = keeping;
  }

  /** {@code /commit}: alone it says how it is used. */
  Reaction command(Command command) {
    Optional<String> problem = problem(command.actor(), command.place());
    if (problem.isPresent()) {
      return whisper(command.actor(), problem.get());
    }
    return command.text().isBlank()
        ? usage(command.actor())
        : understand(
            command.actor(),
            command.place(),
            command.actor(),
            command.text(),
            keeping.desk().clock().instant(),
            new Origin.Typed());
  }

  /** "Turn into a commitment": the message's author promises, on the message's day. */
  Reaction shortcut(Shortcut shortcut) {
    Optional<String> problem = problem(shortcut.actor(), shortcut.place());
    if (problem.isPresent()) {
      return whisper(shortcut.actor(), problem.get());
    }
    Actor author = new Actor(shortcut.actor().workspace(), shortcut.author());
    boolean person = keeping.desk().directory().person(author).filter(it -> !it.bot()).isPresent();
    return understand(
        shortcut.actor(),
        shortcut.place(),
        person ? author : shortcut.actor(),
        shortcut.text(),
        written(shortcut.message()),
        new Origin.Message(
            shortcut.message(),
            shortcut.author(),
            keeping.desk().directory().link(shortcut.place(), shortcut.message()).orElse(null)));
  }

  /** When a message was written, by its {@code ts}. */
  private Instant written(String ts) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(ts.split("\\.", 2)[0]));
    } catch (NumberFormatException noTime) {
      return keeping.desk().clock().instant();
    }
  }

  /** Why this person cannot write down a promise here: Baraza is not here, or they are a guest. */
  Optional<String> problem(Actor actor, Place place) {
    if (!keeping.desk().access().maySteer(actor)) {
      return Optional.of("commit.guest");
    }
    return mayPromise(actor, place) ? Optional.empty() : Optional.of("problem.invite-me");
  }

  /** Whether Baraza is here and listening, and this person is, too. */
  boolean mayPromise(Actor actor, Place place) {
    boolean here =
        keeping
            .desk()
            .directory()
            .channel(place)
            .filter(channel -> channel.here() || channel.direct())
            .filter(channel -> !channel.archived())
            .isPresent();
    return here && keeping.desk().access().mayTakePart(actor, place);
  }

  private Reaction understand(
      Actor actor, Place place, Actor writer, String line, Instant written, Origin origin) {
    Words words = keeping.words(actor);
    LocalDate day = LocalDate.ofInstant(written, keeping.zone(writer));
    Understanding understood = Understanding.of(line, words, writer.userId(), day);
    Commitment draft = draft(actor, place, understood.terms(), origin);
    return new Reaction.Whisper(new UnderstoodCards(words).card(draft, understood));
  }

  Commitment draft(Actor actor, Place place, Terms terms, Origin origin) {
    Touch touch = keeping.touch(actor);
    return keeping
        .desk()
        .work()
        .write(
            records -> {
              Commitment draft =
                  Commitment.draft(place, keeping.desk().ids().next(), terms, origin, touch);
              records.commitments().save(draft);
              Drafts.keep(records, draft, touch.at());
              return draft;
            });
  }

  /** What this person wrote down, wherever it stands by now. */
  Optional<Commitment> mine(Actor actor, Pointer pointer) {
    return keeping
        .desk()
        .work()
        .read(records -> records.commitments().find(pointer.place(actor), pointer.id()))
        .filter(it -> it.askedBy().equals(actor.userId()));
  }

  private Reaction usage(Actor actor) {
    Words words = keeping.words(actor);
    Prose text = words.say("commit.usage");
    Control form =
        new Control.Button(CommitmentActions.BLANK, words.label("button.form"), "blank").primary();
    return new Reaction.Whisper(
        new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(form)))));
  }

  private Reaction whisper(Actor actor, String key) {
    return new Reaction.Whisper(Card.of(keeping.words(actor).say(key)));
  }

  /** An empty form. */
  Reaction blank(Click click) {
    Optional<String> problem = problem(click.actor(), click.place());
    if (problem.isPresent()) {
      return whisper(click.actor(), problem.get());
    }
    Terms nothing = Terms.of("", click.actor().who(), null);
    Commitment draft = draft(click.actor(), click.place(), nothing, new Origin.Typed());
    Servable servable = keeping.desk().work().read(records -> Servable.of(records, click.place()));
    return new Reaction.Open(new TermsForms(keeping.words(click.actor()), servable).draft(draft));
  }
}
