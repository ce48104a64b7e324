package org.baraza.assistant.managing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.WeeklyMoments;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.nudging.Enclosure;
import org.baraza.assistant.port.Records;
import org.baraza.flow.Raw;
import org.baraza.nudge.Addressee;
import org.baraza.nudge.Preferences;
import org.baraza.people.Actor;
import org.baraza.plan.Office;

/** A manager says whether, on which day and at what hour they want to hear of all plans. */
final class AskingWeekly {
  /** Opens the form. */
  static final String ASK = "manage.week";

  /** The form itself. */
  static final String FORM = "manage.week";

  private final Desk desk;

  AskingWeekly(Desk desk) {
    this.desk = desk;
  }

  Reaction open(Actor actor) {
    if (!desk.access().isManager(actor)) {
      return desk.whisper(actor, "manage.week.not-yours");
    }
    Office office = desk.work().read(records -> records.offices().look(actor.workspace()));
    Preferences wishes = desk.work().read(records -> records.nudges().preferences(actor));
    return new Reaction.Open(
        WeeklyCards.form(desk.words(actor), office.digestDay(actor.userId()), wishes.at()));
  }

  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    if (!desk.access().isManager(actor)) {
      return desk.whisper(actor, "manage.week.not-yours");
    }
    Optional<DayOfWeek> day =
        picked(submission, WeeklyCards.DAY)
            .flatMap(
                id ->
                    Arrays.stream(DayOfWeek.values())
                        .filter(it -> it.name().equals(id))
                        .findFirst());
    Optional<LocalTime> hour =
        picked(submission, WeeklyCards.HOUR)
            .filter(time -> time.matches("(0[6-9]|1[0-7]):00"))
            .map(LocalTime::parse);
    ZoneId zone = desk.zone(actor);
    desk.work().write(records -> save(records, actor, zone, day, hour));
    return new Reaction.CloseAll();
  }

  private boolean save(
      Records records,
      Actor actor,
      ZoneId zone,
      Optional<DayOfWeek> day,
      Optional<LocalTime> hour) {
    Instant now = desk.clock().instant();
    Addressee addressee = Enclosure.of(records, desk.book(), actor, zone).addressee();
    Preferences before = addressee.preferences();
    Preferences after =
        before.with(before.amount(), hour.orElse(before.at()), before.backOn().orElse(null));
    records.nudges().save(actor, after);
    Office office = records.offices().find(actor.workspace());
    records.offices().save(actor.workspace(), office.telling(actor.userId(), day));
    if (!after.equals(before)) {
      NudgeMoments.look(records, actor, now);
    }
    WeeklyMoments.of(records, actor, addressee.with(after))
        .ifPresentOrElse(
            it -> WeeklyMoments.look(records, actor, it.first(now)),
            () -> WeeklyMoments.cancel(records, actor));
    return true;
  }

  private static Optional<String> picked(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Picked picked
        ? picked.ids().stream().findFirst()
        : Optional.empty();
  }
}
