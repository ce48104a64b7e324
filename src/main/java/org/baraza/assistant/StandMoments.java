package org.baraza.assistant;

import java.time.Duration;
import java.time.Instant;
import org.baraza.assistant.port.Records;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * The moments at which what is shown of a plan from outside is worked out anew. Whatever changes a
 * plan says so in its own transaction; many changes in a row are looked at once.
 */
public final class StandMoments {
  /** Where a channel's plan stands. */
  public static final String STAND = "stand";

  /** A person's Home. */
  public static final String HOME = "home";

  private static final Duration SOON = Duration.ofSeconds(2);

  /**
   * A conversation's next answer often comes within this time; a Home that is open is shown anew
   * within two minutes.
   */
  private static final Duration ONCE_IT_RESTS = Duration.ofMinutes(2);

  private StandMoments() {}

  /** Something in a channel's plan has changed. */
  public static void changed(Records records, Place place, Instant now) {
    changed(records, place, now, SOON);
  }

  /** A conversation in a channel has gone on. */
  public static void wentOn(Records records, Place place, Instant now) {
    changed(records, place, now, ONCE_IT_RESTS);
  }

  private static void changed(Records records, Place place, Instant now, Duration within) {
    String id = place.workspace() + "/" + place.channel();
    records.moments().by(STAND, id, now, now.plus(within));
  }

  /** Has a person's Home shown anew by then. */
  public static void show(Records records, Actor person, Instant now, Instant then) {
    String id = person.workspace() + "/" + person.userId();
    records.moments().by(HOME, id, now, then);
  }
}
