package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import org.baraza.people.Place;

/** Shows text on a channel's canvas. Each call goes over the network and never throws. */
public interface Board {

  /** Makes a canvas in a channel; one that people made themselves stays as it is. */
  Shown create(Place place, String title, String markdown);

  /** Puts other text in the place of all that a canvas shows. */
  Shown replace(Place place, String canvas, String markdown);

  /** What came of it. */
  sealed interface Shown {

    /** It is there. */
    record Done(String canvas) implements Shown {
      public Done {
        requireNonNull(canvas);
      }
    }

    /** The canvas or the channel is not there any more. */
    record Gone() implements Shown {}

    /** Not now; it may work later. */
    record NotNow(String error) implements Shown {
      public NotNow {
        requireNonNull(error);
      }
    }
  }
}
