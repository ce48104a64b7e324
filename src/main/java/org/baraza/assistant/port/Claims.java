package org.baraza.assistant.port;

import java.time.Instant;

/** Which deliveries were taken already. Kept for at least 25 hours of real time. */
public interface Claims {

  /** Claims an event; false if it was claimed before, so that nothing is applied twice. */
  boolean claim(String workspace, String eventId, Instant now);

  /** Whether an event was claimed. */
  boolean isClaimed(String workspace, String eventId);

  /** Forgets claims older than the given moment; returns how many. */
  int forgetBefore(Instant moment);
}
