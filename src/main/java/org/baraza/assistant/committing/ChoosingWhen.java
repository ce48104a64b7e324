package org.baraza.assistant.committing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.committing.Keeping.Result;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Status;
import org.baraza.commitment.Terms;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;

/** Choosing what a line left open: the day, or how often it comes again. */
final class ChoosingWhen {
  private final Keeping keeping;
  private final Promising promising;

  ChoosingWhen(Keeping keeping, Promising promising) {
    this.keeping = keeping;
    this.promising = promising;
  }

  private Reaction whisper(Actor actor, String key) {
    return new Reaction.Whisper(Card.of(keeping.words(actor).say(key)));
  }

  /** One of the days that were offered. */
  Reaction day(Click click) {
    String[] parts = click.value().split(" ", 2);
    return parts.length < 2
        ? whisper(click.actor(), "problem.gone")
        : on(click, Pointer.read(parts[0]), date(parts[1]));
  }

  /** A day from the calendar. */
  Reaction pickDay(Click click) {
    Optional<LocalDate> day =
        click.picked() instanceof Raw.PickedDay picked
            ? Optional.of(picked.date())
            : Optional.empty();
    return on(click, Optional.of(suffixed(click)), day);
  }

  private static Pointer suffixed(Click click) {
    return new Pointer(click.place().channel(), click.suffix());
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException changed) {
      return Optional.empty();
    }
  }

  private Reaction on(Click click, Optional<Pointer> pointer, Optional<LocalDate> day) {
    Optional<Commitment> draft = pointer.flatMap(it -> promising.mine(click.actor(), it));
    if (draft.isEmpty() || day.isEmpty()) {
      return whisper(click.actor(), "problem.gone");
    }
    LocalDate chosen = day.get();
    return chosen.isBefore(keeping.touch(click.actor()).today())
        ? whisper(click.actor(), "commit.problem.past-day")
        : redraft(
            click.actor(),
            draft.get(),
            terms -> terms.startingOn(chosen),
            terms -> Understanding.dated(terms, chosen));
  }

  /** How often, from the list; a day that was understood is its first. */
  Reaction pickRhythm(Click click) {
    Optional<Commitment> draft = promising.mine(click.actor(), suffixed(click));
    if (draft.isEmpty() || !(click.picked() instanceof Raw.Picked picked)) {
      return whisper(click.actor(), "problem.gone");
    }
    Words words = keeping.words(click.actor());
    LocalDate today = keeping.touch(click.actor()).today();
    String rhythm = picked.ids().stream().findFirst().orElse(Rhythms.ONCE);
    return redraft(
        click.actor(),
        draft.get(),
        terms -> terms.repeated(Rhythms.chosen(rhythm, terms.due().orElse(today))),
        terms -> Understanding.chosen(terms, words, today));
  }

  /** What a draft is understood as once it was changed. */
  private interface Reading {
    Understanding of(Terms terms);
  }

  /** Shows the draft as it was changed; it is stored, and posted from there. */
  private Reaction redraft(
      Actor actor, Commitment draft, UnaryOperator<Terms> change, Reading reading) {
    Words words = keeping.words(actor);
    return keeping
        .desk()
        .work()
        .<Reaction>write(
            records -> {
              Optional<Commitment> found = records.commitments().find(draft.place(), draft.id());
              if (found.filter(it -> it.status() == Status.DRAFT).isEmpty()) {
                return new Replies(words)
                    .toTap(found.<Result>map(Result.Stale::new).orElseGet(Result.Gone::new));
              }
              Commitment changed = found.get().redrafted(change.apply(found.get().terms()));
              records.commitments().save(changed);
              Drafts.keep(records, changed, keeping.desk().clock().instant());
              Understanding understood = reading.of(changed.terms());
              return new Reaction.Rewhisper(new UnderstoodCards(words).card(changed, understood));
            });
  }
}
