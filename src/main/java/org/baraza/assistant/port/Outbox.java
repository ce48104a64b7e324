package org.baraza.assistant.port;

import java.time.Instant;
import org.baraza.assistant.card.Card;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/** What must be said, put down in the transaction that makes it true and sent after it. */
public interface Outbox {

  /**
   * Has a message posted.
   *
   * @param place the lane in which it waits its turn
   * @param key the message's own name in its channel, under which it can be updated and replied to
   * @param thread the key of the thread's root, or nothing for the channel itself
   */
  void post(Place place, String key, @Nullable String thread, Card card, Instant now);

  /** Has a message redrawn. If several wait for one message, only the last is sent. */
  void update(Place place, String key, Card card, Instant now);

  /**
   * The same for a message that may never have been posted, or was refused; does nothing then.
   *
   * @return whether it stands or waits
   */
  boolean updateIfPosted(Place place, String key, Card card, Instant now);
}
