package org.baraza.assistant.exporting;

import java.time.Instant;
import org.baraza.assistant.port.Records;
import org.baraza.people.Place;

/** The moments at which a channel's canvas is written anew: never more than one a while. */
public final class CanvasMoments {
  public static final String CANVAS = "canvas";

  /** Seconds; all changes within one stretch make one edit, and a long talk still makes some. */
  private static final long STRETCH = 20;

  private CanvasMoments() {}

  /** To be told of every change to a plan, in its transaction. */
  public static void planChanged(Records records, Place place, Instant now) {
    if (records.canvases().find(place).isPresent()) {
      long next = (now.getEpochSecond() / STRETCH + 1) * STRETCH;
      String id = place.workspace() + "/" + place.channel();
      records.moments().set(CANVAS, id, Instant.ofEpochSecond(next));
    }
  }
}
