package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import org.baraza.people.Place;

/** Fetches text files that stand in channels. It goes over the network and never throws. */
public interface Downloads {

  /**
   * A file's content.
   *
   * @param place where it stands; a file that does not stand there is not there
   * @param file its id in Slack
   * @param most bytes; a larger file is not fetched
   */
  Fetched fetch(Place place, String file, int most);

  /** What came of it. */
  sealed interface Fetched {

    /** Here it is, read as UTF-8. */
    record Content(String text) implements Fetched {
      public Content {
        requireNonNull(text);
      }
    }

    /** It does not stand there, or not any more. */
    record Gone() implements Fetched {}

    /** It is larger than what was asked for. */
    record TooLarge() implements Fetched {}

    /** Not now; it may work later. */
    record NotNow() implements Fetched {}
  }
}
