package org.baraza.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baraza.assistant.port.Records;
import org.baraza.nudge.Addressee;
import org.baraza.nudge.Weekly;
import org.baraza.people.Actor;

/** The moments at which managers hear of all their plans. */
public final class WeeklyMoments {
  /** A manager's weekly message. */
  public static final String WEEK = "week";

  private WeeklyMoments() {}

  /** Has it looked at when a person is to hear next. */
  public static void look(Records records, Actor person, Instant at) {
    records.moments().set(WEEK, person.workspace() + "/" + person.userId(), at);
  }

  /** It comes no more. */
  public static void cancel(Records records, Actor person) {
    records.moments().cancel(WEEK, person.workspace() + "/" + person.userId());
  }

  /** When a person hears of all plans; nothing for whoever is no manager or wants no digest. */
  public static Optional<Weekly> of(Records records, Actor person, Addressee addressee) {
    return records
        .offices()
        .look(person.workspace())
        .digestDay(person.userId())
        .map(
            day ->
                new Weekly(
                    day,
                    addressee.zone(),
                    addressee.preferences(),
                    addressee.lastLetter(),
                    addressee.mentioned().get(WEEK)));
  }

  /** Notes that a person has heard of all plans today. */
  public static void told(Records records, Actor person, LocalDate today, Instant now) {
    records.nudges().mention(person.workspace(), person.userId(), today, WEEK, now);
  }
}
