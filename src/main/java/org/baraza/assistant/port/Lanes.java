package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.baraza.assistant.card.Card;
import org.baraza.people.Place;

/**
 * The outbox seen from its other end: one lane for each channel, drained by whoever holds its
 * lease. All times are real time. Each call is a transaction of its own, unless several are made
 * {@link #together}.
 */
public interface Lanes {

  /**
   * Makes several calls in one transaction.
   *
   * @param work may run a second time if the transaction has to be done again
   */
  <T> T together(Function<Lanes, T> work);

  /** Takes the lease unless another owner holds it; the holder may take it again to prolong it. */
  boolean lease(Place lane, String owner, Instant now, Instant until);

  /** Gives the lease back, if it is still this owner's. */
  void release(Place lane, String owner);

  /** Gives the lease back if nothing waits in the lane; returns whether it did. */
  boolean leave(Place lane, String owner);

  /**
   * The first few of what is to be sent: posts in the order in which they were put down, then for
   * each message its latest update; older updates of the same message are gone. A post whose thread
   * root was refused is settled as refused. The list ends before a message that depends on one that
   * does not stand yet. A post that is put into the lane after they were read comes after them,
   * even after updates.
   */
  List<Dispatch> next(Place lane, int atMost);

  /**
   * Notes that Slack is about to be asked, so that a kill from now on leaves messages in doubt.
   *
   * @return what to say, for the first of them; the list ends before a message that is to be sent
   *     no more, or was tried by somebody else since it was read
   */
  List<Card> sending(List<Dispatch> messages, Instant now);

  /** A message that Slack took; {@code ts} is where it stands. */
  record Sent(Dispatch message, String ts) {
    public Sent {
      requireNonNull(message);
      requireNonNull(ts);
    }
  }

  /** Slack took messages, and they leave the lane. */
  void sent(Place lane, List<Sent> messages);

  /** Slack did not take it and may do so later; it stays first in its lane. */
  void failed(Dispatch dispatch, String error, Instant now);

  /** Slack will never take it; it is set aside with the reason, and the lane goes on. */
  void refused(Dispatch dispatch, String error, Instant now);

  /** The channel takes nothing any more: all that waits is set aside with the reason. */
  int close(Place lane, String error, Instant now);

  /**
   * Has a lane looked at again at a moment, not before, by whichever process is there; a later call
   * moves the moment.
   */
  void wakeAt(Place lane, Instant moment);

  /** Lanes in which something waits, oldest first. */
  List<Place> waiting(int atMost);
}
