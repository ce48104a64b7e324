package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.baraza.people.Place;

/** The audit trail of a channel: who did what and when, and never anybody's words. */
public interface Trail {

  /**
   * Notes what nothing else remembers. What answers, lists, promises and findings remember of
   * themselves is on the trail without it.
   *
   * @param kind the end of its words' key below {@code history}
   * @param about an id that the words name, or nothing
   */
  void note(Place place, String by, String kind, String about, Instant at);

  /** The latest deeds, the latest first. */
  List<Deed> latest(Place place, int from, int atMost);

  /**
   * Something that was done.
   *
   * @param kind the end of its words' key below {@code history}
   * @param flow the flow it belongs to, or empty
   * @param about the question, list or other id that it is about, or empty
   */
  record Deed(String kind, String flow, String about, String by, Instant at) {
    public Deed {
      requireNonNull(kind);
      requireNonNull(flow);
      requireNonNull(about);
      requireNonNull(by);
      requireNonNull(at);
    }
  }
}
