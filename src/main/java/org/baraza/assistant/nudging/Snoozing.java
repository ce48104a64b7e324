package org.baraza.assistant.nudging;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.committing.Pointer;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Records;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.nudge.Pending;
import org.baraza.nudge.Preferences;
import org.baraza.nudge.Promises;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Puts one promise off: until tomorrow with one tap, and further if that is not enough. */
final class Snoozing {
  private static final int FARTHEST_DAYS = 366;

  private final Desk desk;

  Snoozing(Desk desk) {
    this.desk = desk;
  }

  /** "Snooze": until tomorrow. */
  Reaction snooze(Click click) {
    return snooze(click.actor(), click.value(), today(click.actor()).plusDays(1), true);
  }

  /** One of the days offered. */
  Reaction until(Click click) {
    String[] parts = click.value().split(" ", 2);
    if (parts.length < 2) {
      return gone(click.actor());
    }
    try {
      return snooze(click.actor(), parts[0], LocalDate.parse(parts[1]), false);
    } catch (DateTimeParseException changed) {
      return gone(click.actor());
    }
  }

  /** A day from the calendar. */
  Reaction onDay(Click click) {
    return click.picked() instanceof Raw.PickedDay picked
        ? snooze(click.actor(), click.suffix(), picked.date(), false)
        : new Reaction.Nothing();
  }

  private Reaction snooze(Actor actor, String code, LocalDate day, boolean offerMore) {
    LocalDate today = today(actor);
    Words words = desk.tongues().words(actor);
    if (!day.isAfter(today) || day.isAfter(today.plusDays(FARTHEST_DAYS))) {
      return new Reaction.Whisper(Card.of(words.say("nudge.snooze.other-day")));
    }
    Instant now = desk.clock().instant();
    Optional<Pending> pending =
        Pointer.read(code)
            .flatMap(
                pointer ->
                    desk.work().write(records -> putOff(records, actor, pointer, day, today, now)));
    return pending
        .<Reaction>map(it -> answer(words, it, it.working().onOrAfter(day), today, offerMore))
        .orElseGet(() -> gone(actor));
  }

  private static Optional<Pending> putOff(
      Records records, Actor actor, Pointer pointer, LocalDate day, LocalDate today, Instant now) {
    Place place = new Place(actor.workspace(), pointer.channel());
    Optional<Pending> pending =
        records
            .commitments()
            .find(place, pointer.id())
            .filter(it -> it.isSpokenForBy(actor.userId()))
            .flatMap(it -> records.plans().find(place).flatMap(plan -> Promises.pending(it, plan)));
    pending.ifPresent(
        it -> {
          Preferences before = records.nudges().preferences(actor);
          records.nudges().save(actor, before.puttingOff(it, day, today));
          NudgeMoments.look(records, actor, now);
        });
    return pending;
  }

  private static Reaction answer(
      Words words, Pending pending, LocalDate back, LocalDate today, boolean offerMore) {
    Prose text = words.say("nudge.snooze.until", "day", Prose.of(new Span.Day(back)));
    if (!offerMore) {
      return new Reaction.Rewhisper(Card.of(text));
    }
    LocalDate week = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    LocalDate nextWeek = pending.working().onOrAfter(week);
    List<Control> further =
        List.of(
            new Control.Button(
                NudgeActions.SNOOZE_UNTIL,
                words.label("nudge.snooze.next-week"),
                pending.item() + " " + nextWeek),
            new Control.Pick(
                NudgeActions.SNOOZE_DAY + ":" + pending.item(),
                new Entry.Date(nextWeek, words.label("entry.choose-day"))));
    return new Reaction.Whisper(
        new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(further))));
  }

  private LocalDate today(Actor actor) {
    ZoneId zone = desk.directory().person(actor).map(Directory.Person::zone).orElse(ZoneOffset.UTC);
    return LocalDate.ofInstant(desk.clock().instant(), zone);
  }

  private Reaction gone(Actor actor) {
    return new Reaction.Whisper(Card.of(desk.tongues().words(actor).say("problem.gone")));
  }
}
