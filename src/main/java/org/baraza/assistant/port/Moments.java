package org.baraza.assistant.port;

import java.time.Instant;

/** What is to happen at a moment of people's time; committed with the change that causes it. */
public interface Moments {

  /**
   * Sets a moment, or moves it.
   *
   * @param kind which use case is called
   * @param id unique within its kind; what the use case reads the truth by
   */
  void set(String kind, String id, Instant at);

  /**
   * Has a moment come by then: what is set to come after now and before then stays as it is. For
   * what may be asked for many times in a row.
   */
  void by(String kind, String id, Instant now, Instant then);

  /** Takes a moment back; nothing happens if there is none. */
  void cancel(String kind, String id);
}
