package org.baraza.assistant.port;

import java.time.Instant;

/** What happens when a moment of one kind has come. */
@FunctionalInterface
public interface MomentHandler {

  /**
   * Does what is due. It may set the same moment again. If it throws, or if the process ends before
   * it has returned, it is called again.
   *
   * @param id as it was set
   * @param due when it was to happen, which may be some time ago
   */
  void handle(String id, Instant due);
}
