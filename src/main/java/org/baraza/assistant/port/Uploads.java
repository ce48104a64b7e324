package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;

/** Puts files into channels. Each call goes over the network and never throws for its failures. */
public interface Uploads {

  /**
   * Puts a file where everybody of the channel sees it.
   *
   * @return whether Slack took it
   */
  boolean put(Place place, Upload upload, byte[] content);

  /**
   * What goes with a file's content.
   *
   * @param name with its ending
   * @param title what is shown above it
   * @param comment what is said with it
   * @param alternative what a picture shows, in words; empty for other files
   */
  record Upload(String name, String title, Prose comment, String alternative) {
    public Upload {
      requireNonNull(name);
      requireNonNull(title);
      requireNonNull(comment);
      requireNonNull(alternative);
    }
  }
}
