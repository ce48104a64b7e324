package org.baraza.assistant.deleting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deleting.DeletionCards.Choice;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Deletions.Deletion;
import org.baraza.assistant.port.Deletions.Extent;
import org.baraza.assistant.port.Deletions.Kind;
import org.baraza.assistant.port.Deletions.Subject;
import org.baraza.assistant.port.Records;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** {@code /baraza delete}: says what would go, has it go after a day, or stay after all. */
final class Wishing {
  private static final Duration TIME_TO_KEEP = Duration.ofDays(1);

  private final Desk desk;

  Wishing(Desk desk) {
    this.desk = desk;
  }

  /** Whatever this person may have deleted, from here. */
  Reaction offer(Actor actor, Place place) {
    List<Subject> subjects =
        Stream.of(
                new Subject(actor.workspace(), Kind.PERSON, actor.userId()),
                new Subject(actor.workspace(), Kind.PLAN, place.channel()),
                new Subject(actor.workspace(), Kind.WORKSPACE, actor.workspace()))
            .filter(subject -> mayDelete(actor, subject))
            .toList();
    List<Choice> choices =
        desk.work()
            .read(
                records ->
                    subjects.stream()
                        .map(subject -> new Choice(subject, records.deletions().find(subject)))
                        .toList());
    return new Reaction.Whisper(cards(actor).choices(choices));
  }

  private boolean mayDelete(Actor actor, Subject subject) {
    return switch (subject.kind()) {
      case PERSON -> subject.id().equals(actor.userId());
      case PLAN -> {
        Optional<Plan> plan = plan(subject);
        yield plan.isPresent() && desk.access().mayRun(actor, subject.place(), plan);
      }
      case WORKSPACE -> subject.id().equals(actor.workspace()) && desk.access().isAdmin(actor);
    };
  }

  private Optional<Plan> plan(Subject subject) {
    return desk.work().read(records -> records.plans().find(subject.place()));
  }

  private DeletionCards cards(Actor actor) {
    return new DeletionCards(desk.words(actor));
  }

  /** The subject of a button, for whoever may have it deleted. */
  private Optional<Subject> subject(Click click) {
    Actor actor = click.actor();
    return Subject.read(actor.workspace(), click.value())
        .filter(subject -> mayDelete(actor, subject));
  }

  Reaction look(Click click) {
    Optional<Subject> subject = subject(click);
    if (subject.isEmpty()) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    Extent extent = desk.work().read(records -> records.deletions().extent(subject.get()));
    return new Reaction.Rewhisper(cards(click.actor()).extent(subject.get(), extent));
  }

  Reaction ask(Click click) {
    Actor actor = click.actor();
    Optional<Subject> subject = subject(click);
    if (subject.isEmpty()) {
      return desk.whisper(actor, "problem.gone");
    }
    boolean speaks = subject.get().kind() == Kind.PLAN && desk.canSpeak(subject.get().place());
    Deletion wish = desk.work().write(records -> ask(records, actor, subject.get(), speaks));
    return new Reaction.Rewhisper(cards(actor).asked(wish));
  }

  private Deletion ask(Records records, Actor actor, Subject subject, boolean speaks) {
    Optional<Deletion> before = records.deletions().find(subject);
    if (before.isPresent()) {
      return before.get();
    }
    Instant now = desk.clock().instant();
    String notice = speaks ? "deletion/" + desk.ids().next() : "";
    Deletion wish = new Deletion(subject, actor.userId(), now.plus(TIME_TO_KEEP), notice);
    records.deletions().ask(wish);
    records
        .moments()
        .set(Fulfilling.DELETION, subject.workspace() + "/" + subject.code(), wish.due());
    if (speaks) {
      records
          .outbox()
          .post(subject.place(), notice, null, inChannel(records, subject).announced(wish), now);
    }
    note(records, actor, subject, "deletion-asked", now);
    return wish;
  }

  private DeletionCards inChannel(Records records, Subject subject) {
    Words words =
        records
            .plans()
            .find(subject.place())
            .map(plan -> desk.book().words(plan.language()))
            .orElseThrow(() -> new IllegalStateException("no plan: " + subject));
    return new DeletionCards(words);
  }

  /** A channel's trail tells its members of its plan, and of nobody's own data. */
  private static void note(
      Records records, Actor actor, Subject subject, String kind, Instant now) {
    if (subject.kind() == Kind.PLAN) {
      records.trail().note(subject.place(), actor.userId(), kind, "", now);
    }
  }

  Reaction keep(Click click) {
    Actor actor = click.actor();
    Optional<Subject> subject = subject(click);
    if (subject.isEmpty()) {
      return desk.whisper(actor, "delete.not-yours");
    }
    boolean kept = desk.work().write(records -> keep(records, actor, subject.get()));
    return kept
        ? new Reaction.Whisper(cards(actor).kept(actor.userId()))
        : desk.whisper(actor, "delete.nothing");
  }

  private boolean keep(Records records, Actor actor, Subject subject) {
    Optional<Deletion> wish = records.deletions().find(subject);
    if (wish.isEmpty()) {
      return false;
    }
    Instant now = desk.clock().instant();
    records.deletions().withdraw(subject);
    records.moments().cancel(Fulfilling.DELETION, subject.workspace() + "/" + subject.code());
    if (!wish.get().notice().isEmpty()) {
      records
          .outbox()
          .update(
              subject.place(),
              wish.get().notice(),
              inChannel(records, subject).kept(actor.userId()),
              now);
    }
    if (subject.kind() == Kind.PLAN) {
      Retaining.again(desk, records, subject.place());
    }
    note(records, actor, subject, "deletion-kept", now);
    return true;
  }
}
