package org.baraza.assistant.deleting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.RetentionMoments;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.port.Board;
import org.baraza.assistant.port.Deletions.Deletion;
import org.baraza.assistant.port.Deletions.Kind;
import org.baraza.assistant.port.Deletions.Letter;
import org.baraza.assistant.port.Deletions.Subject;
import org.baraza.assistant.port.Directory;
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
    if (desk.work().<Boolean>write(records -> isSpared(records, wish, cards))) {
      return;
    }
    for (Place place : concerned(subject)) {
      clear(place, cards);
    }
    List<Standing> letters = letters(subject);
    String name = desk.directory().person(asker).map(Directory.Person::name).orElse("");
    boolean done =
        desk.work()
            .write(
                records -> {
                  if (records.deletions().find(subject).isEmpty()
                      || isSpared(records, wish, cards)) {
                    return false;
                  }
                  letters.forEach(it -> blank(records, it, cards));
                  erase(records, subject, direct, name, cards);
                  told.ifPresent(place -> tell(records, place, cards, subject));
                  return true;
                });
    if (done && subject.kind() == Kind.PERSON) {
      homes.show(subject.person(), cards.instead().parts());
    }
  }

  /** Messages of nudges to people that mention something of a plan, where they stand. */
  private record Standing(Place direct, LocalDate day) {}

  private List<Standing> letters(Subject subject) {
    if (subject.kind() != Kind.PLAN) {
      return List.of();
    }
    List<Letter> letters =
        desk.work().read(records -> records.deletions().letters(subject.place()));
    return letters.stream()
        .flatMap(
            letter ->
                desk
                    .directory()
                    .direct(new Actor(subject.workspace(), letter.receiver()))
                    .map(direct -> new Standing(direct, letter.day()))
                    .stream())
        .toList();
  }

  private void blank(Records records, Standing letter, DeletionCards cards) {
    Instant now = desk.clock().instant();
    for (String key : List.of("letter/", "week/")) {
      records.deletions().blank(letter.direct(), key + letter.day(), cards.instead(), now);
    }
  }

  /** A plan that was to go because it was quiet stays when it is quiet no more. */
  private boolean isSpared(Records records, Deletion wish, DeletionCards cards) {
    if (!Retaining.spared(desk, records, wish)) {
      return false;
    }
    Instant now = desk.clock().instant();
    Place place = wish.subject().place();
    records.deletions().withdraw(wish.subject());
    RetentionMoments.look(records, place, now);
    if (!wish.notice().isEmpty()) {
      records.outbox().update(place, wish.notice(), cards.spared(), now);
    }
    return true;
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
      Records records, Subject subject, Optional<Place> direct, String name, DeletionCards cards) {
    Instant now = desk.clock().instant();
    records.deletions().withdraw(subject);
    // This moment names its subject as well, and would go only after the file was scoured.
    records.moments().cancel(DELETION, subject.workspace() + "/" + subject.code());
    switch (subject.kind()) {
      case PERSON -> {
        direct.ifPresent(place -> records.deletions().erase(place, cards.instead(), now));
        records.deletions().forget(subject.person(), name);
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
