package org.baraza.assistant.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Lanes;
import org.baraza.assistant.port.Lanes.Sent;
import org.baraza.assistant.port.Messenger;
import org.baraza.assistant.port.Messenger.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a few of a lane's messages to Slack, one after the other, and says how that ended. */
final class Handing {
  private static final Logger LOG = LoggerFactory.getLogger(Handing.class);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final int ATTEMPTS = 40;

  private final Messenger messenger;
  private final InstantSource realTime;

  Handing(Messenger messenger, InstantSource realTime) {
    this.messenger = requireNonNull(messenger);
    this.realTime = requireNonNull(realTime);
  }

  /** A message that is noted as on its way, with what it says. */
  record Leaving(Dispatch message, Card words) {}

  /** How a message has left the lane unsent: to be noted. */
  interface End {
    void note(Lanes step, Instant now);
  }

  /**
   * What became of them.
   *
   * @param sent what Slack took
   * @param ends of those that leave the lane without that
   * @param stop why the next one has not
   * @param unsent those behind it, of which Slack has not heard
   */
  record Handed(List<Sent> sent, List<End> ends, Optional<Stop> stop, List<Dispatch> unsent) {}

  /** Why the lane does not go on with a message just now. */
  sealed interface Stop {
    /** Nothing can be said in the channel any more. */
    record Closed(String error) implements Stop {}

    /**
     * The message stays the first of its lane, and is tried again.
     *
     * @param notTaken whether Slack certainly has not got it
     */
    record Again(Dispatch message, boolean notTaken, String error, Duration after)
        implements Stop {}
  }

  /** Hands over what it can until a moment; what is left then was not sent. */
  Handed hand(List<Leaving> batch, Instant until) {
    List<Sent> sent = new ArrayList<>();
    List<End> ends = new ArrayList<>();
    for (int at = 0; at < batch.size(); at++) {
      if (realTime.instant().isAfter(until)) {
        return new Handed(sent, ends, Optional.empty(), messages(batch, at));
      }
      Leaving one = batch.get(at);
      Delivery delivery = delivered(one);
      Optional<Stop> stop = stop(one.message(), delivery);
      if (stop.isPresent()) {
        return new Handed(sent, ends, stop, messages(batch, at + 1));
      }
      if (delivery instanceof Delivery.Delivered taken) {
        sent.add(new Sent(one.message(), taken.ts()));
      } else {
        ends.add(end(one.message(), delivery));
      }
    }
    return new Handed(sent, ends, Optional.empty(), List.of());
  }

  private static List<Dispatch> messages(List<Leaving> batch, int from) {
    return batch.subList(from, batch.size()).stream().map(Leaving::message).toList();
  }

  private Delivery delivered(Leaving one) {
    Dispatch message = one.message();
    return message
        .redraws()
        .map(ts -> messenger.update(message.lane(), ts, one.words()))
        .orElseGet(
            () ->
                messenger.post(
                    message.lane(), message.threadRoot().orElse(null), one.words(), message.id()));
  }

  private static Optional<Stop> stop(Dispatch message, Delivery delivery) {
    if (delivery instanceof Delivery.ChannelClosed closed) {
      return Optional.of(new Stop.Closed(closed.error()));
    }
    if (delivery instanceof Delivery.Later later) {
      return Optional.of(new Stop.Again(message, true, later.error(), later.after()));
    }
    if (delivery instanceof Delivery.InDoubt doubt && message.attempts() < ATTEMPTS) {
      Duration wait = backOff(message.attempts());
      return Optional.of(new Stop.Again(message, false, doubt.error(), wait));
    }
    return Optional.empty();
  }

  private static End end(Dispatch message, Delivery delivery) {
    if (delivery instanceof Delivery.Refused refused) {
      LOG.error("message {} was refused for good: {}", message.id(), refused.error());
      return (step, now) -> step.refused(message, refused.error(), now);
    }
    String error = ((Delivery.InDoubt) delivery).error();
    LOG.error("message {} was given up after {} tries: {}", message.id(), ATTEMPTS, error);
    return (step, now) -> step.refused(message, "gave up: " + error, now);
  }

  /** Half a second, doubled with each try. */
  private static Duration backOff(int attempts) {
    Duration wait = Duration.ofMillis(500L << Math.min(attempts, 12));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
