package org.baraza.assistant.deleting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.port.Board;
import org.baraza.assistant.port.Deletions.Deletion;
import org.baraza.assistant.port.Deletions.Kind;
import org.baraza.assistant.port.Deletions.Subject;
import org.baraza.assistant.port.HomeDoor;
import org.baraza.assistant.port.Records;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Deletes for good what nobody has kept. */
final class Fulfilling {
  /** A deletion's moment; its id is the workspace and the subject's code. */
  static final String DELETION = "deletion";

  private final Desk desk;
  private final Board board;
  private final HomeDoor homes;

  Fulfilling(Desk desk, Board board, HomeDoor homes) {
    this.desk = desk;
    this.board = board;
    this.homes = homes;
  }

  /**
   * Deletes what is due.
   *
   * @throws IllegalStateException if Slack does not take the plan off a canvas now, so that all of
   *     it is tried again
   */
  void fulfil(String id, Instant due) {
    int slash = id.indexOf('/');
    Optional<Deletion> wish =
        Subject.read(id.substring(0, slash), id.substring(slash + 1))
            .flatMap(subject -> desk.work().read(records -> records.deletions().find(subject)))
            .filter(it -> !it.due().isAfter(desk.clock().instant()));
    wish.ifPresent(this::fulfil);
  }

  private void fulfil(Deletion wish) {
    Subject subject = wish.subject();
    Actor asker = new Actor(subject.workspace(), wish.askedBy());
    DeletionCards cards = new DeletionCards(words(subject, asker));
    Optional<Place> direct = desk.directory().direct(asker);
    Optional<Place> told =
        subject.kind() == Kind.PLAN ? Optional.of(subject.place()).filter(desk::canSpeak) : direct;
    for (Place place : concerned(subject)) {
      clear(place, cards);
    }
    boolean done =
        desk.work()
            .write(
                records -> {
                  if (records.deletions().find(subject).isEmpty()) {
                    return false;
                  }
                  erase(records, subject, direct, cards);
                  told.ifPresent(place -> tell(records, place, cards, subject));
                  return true;
                });
    if (done && subject.kind() == Kind.PERSON) {
      homes.show(subject.person(), cards.instead().parts());
    }
  }

  private Words words(Subject subject, Actor asker) {
    return subject.kind() == Kind.PLAN
        ? desk.work()
            .read(records -> records.plans().find(subject.place()))
            .map(plan -> desk.book().words(plan.language()))
            .orElseGet(() -> desk.words(asker))
        : desk.words(asker);
  }

  private List<Place> concerned(Subject subject) {
    return switch (subject.kind()) {
      case PERSON -> List.of();
      case PLAN -> List.of(subject.place());
      case WORKSPACE ->
          desk.work().read(records -> records.deletions().places(subject.workspace()));
    };
  }

  /** A canvas that is gone already needs no clearing. */
  private void clear(Place place, DeletionCards cards) {
    Optional<String> canvas = desk.work().read(records -> records.canvases().find(place));
    if (canvas.isPresent()
        && board.replace(place, canvas.get(), cards.words().label("delete.instead"))
            instanceof Board.Shown.NotNow notNow) {
      throw new IllegalStateException("the canvas was not cleared: " + notNow.error());
    }
  }

  private void erase(
      Records records, Subject subject, Optional<Place> direct, DeletionCards cards) {
    Instant now = desk.clock().instant();
    records.deletions().withdraw(subject);
    switch (subject.kind()) {
      case PERSON -> {
        direct.ifPresent(place -> records.deletions().erase(place, cards.instead(), now));
        records.deletions().forget(subject.person());
        String person = subject.workspace() + "/" + subject.id();
        records.moments().cancel(NudgeMoments.LETTER, person);
        records.moments().cancel(StandMoments.HOME, person);
      }
      case PLAN -> records.deletions().erase(subject.place(), cards.instead(), now);
      case WORKSPACE -> records.deletions().eraseAll(subject.workspace(), cards.instead(), now);
    }
  }

  private void tell(Records records, Place place, DeletionCards cards, Subject subject) {
    String key = "deletion/" + desk.ids().next();
    records.outbox().post(place, key, null, cards.gone(subject), desk.clock().instant());
  }
}
