package org.baraza.assistant;

import java.time.Instant;
import org.baraza.assistant.port.Records;
import org.baraza.people.Place;

/** The moments at which it is looked at whether a plan has been quiet for as long as it is kept. */
public final class RetentionMoments {
  /** Whether a channel's plan is to go. */
  public static final String RETENTION = "retention";

  private RetentionMoments() {}

  /** Has it looked at. */
  public static void look(Records records, Place place, Instant at) {
    records.moments().set(RETENTION, place.workspace() + "/" + place.channel(), at);
  }

  /** It is not looked at any more. */
  public static void cancel(Records records, Place place) {
    records.moments().cancel(RETENTION, place.workspace() + "/" + place.channel());
  }
}
