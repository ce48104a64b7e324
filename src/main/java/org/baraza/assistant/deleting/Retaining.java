package org.baraza.assistant.deleting;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.RetentionMoments;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.managing.Wholes;
import org.baraza.assistant.port.Deletions.Deletion;
import org.baraza.assistant.port.Deletions.Kind;
import org.baraza.assistant.port.Deletions.Subject;
import org.baraza.assistant.port.Records;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;
import org.baraza.plan.Whole;

/**
 * A plan that was quiet for as long as its channel keeps it goes: said a week ahead, where any of
 * its facilitators can keep it, and not if somebody does something in it meanwhile.
 */
final class Retaining {
  private static final Duration AHEAD = Duration.ofDays(7);

  private final Desk desk;

  Retaining(Desk desk) {
    this.desk = requireNonNull(desk);
  }

  /** A channel's moment: announces what is to go, or looks again when it may be time. */
  void look(String id, Instant due) {
    Place place = NudgeMoments.place(id);
    boolean speaks = desk.canSpeak(place);
    List<Place> told = speaks ? List.of(place) : facilitators(place);
    desk.work().write(records -> look(records, place, speaks, told));
  }

  /** Where a channel cannot be spoken in, its facilitators are written to. */
  private List<Place> facilitators(Place place) {
    Optional<Plan> plan = desk.work().read(records -> records.plans().find(place));
    List<Place> directly = new ArrayList<>();
    plan.ifPresent(
        it ->
            it.facilitators()
                .forEach(
                    person ->
                        desk.directory()
                            .direct(new Actor(place.workspace(), person))
                            .ifPresent(directly::add)));
    return directly;
  }

  private boolean look(Records records, Place place, boolean speaks, List<Place> told) {
    Subject subject = new Subject(place.workspace(), Kind.PLAN, place.channel());
    Optional<Whole> whole = Wholes.of(desk, records, place);
    Optional<Instant> ends = whole.flatMap(Retaining::ends);
    if (ends.isEmpty() || records.deletions().find(subject).isPresent()) {
      return false;
    }
    Instant now = desk.clock().instant();
    if (ends.get().isAfter(now)) {
      RetentionMoments.look(records, place, ends.get());
      return false;
    }
    announce(records, subject, whole.orElseThrow().plan(), speaks, told, now);
    return true;
  }

  /** When a plan has been quiet for as long as it is kept; nothing if it is kept anyway. */
  static Optional<Instant> ends(Whole whole) {
    Plan plan = whole.plan();
    return plan.reach()
        .keptMonths()
        .map(months -> whole.latest().atZone(plan.zone()).plusMonths(months).toInstant());
  }

  private void announce(
      Records records, Subject subject, Plan plan, boolean speaks, List<Place> told, Instant now) {
    String notice = "deletion/" + desk.ids().next();
    Deletion wish = new Deletion(subject, Actor.NOBODY, now.plus(AHEAD), speaks ? notice : "");
    records.deletions().ask(wish);
    records
        .moments()
        .set(Fulfilling.DELETION, subject.workspace() + "/" + subject.code(), wish.due());
    records.trail().note(subject.place(), "", "deletion-due", "", now);
    Words words = desk.book().words(plan.language());
    int months = plan.reach().keptMonths().orElse(0);
    told.forEach(
        place ->
            records
                .outbox()
                .post(place, notice, null, new DeletionCards(words).quiet(wish, months), now));
  }

  /** Whether a plan that was to go because it was quiet is quiet no more, or is kept now. */
  static boolean spared(Desk desk, Records records, Deletion wish) {
    if (!wish.askedBy().equals(Actor.NOBODY) || wish.subject().kind() != Kind.PLAN) {
      return false;
    }
    return Wholes.of(desk, records, wish.subject().place())
        .flatMap(Retaining::ends)
        .filter(ends -> !ends.isAfter(desk.clock().instant()))
        .isEmpty();
  }

  /** A plan that somebody kept is kept for as long again. */
  static void again(Desk desk, Records records, Place place) {
    records
        .plans()
        .find(place)
        .flatMap(plan -> plan.reach().keptMonths().map(months -> later(desk, plan, months)))
        .ifPresent(later -> RetentionMoments.look(records, place, later));
  }

  private static Instant later(Desk desk, Plan plan, int months) {
    return desk.clock().instant().atZone(plan.zone()).plusMonths(months).toInstant();
  }
}
