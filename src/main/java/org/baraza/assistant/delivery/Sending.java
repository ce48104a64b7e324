package org.baraza.assistant.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Lanes;
import org.baraza.assistant.port.Messenger;
import org.baraza.assistant.port.Messenger.Delivery;
import org.baraza.assistant.port.Messenger.Sighting;
import org.baraza.people.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a lane's messages one after the other, and notes each one's end with the next one's
 * beginning.
 */
final class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration LOOK_BACK = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 40;

  /** How many messages are read at once: an answer seldom brings more. */
  private static final int AHEAD = 4;

  private final Lanes lanes;
  private final Messenger messenger;
  private final Pace pace;
  private final InstantSource realTime;
  private final String owner;
  private volatile BiConsumer<Place, String> closures = (lane, error) -> {};

  Sending(Lanes lanes, Messenger messenger, Pace pace, InstantSource realTime, String owner) {
    this.lanes = requireNonNull(lanes);
    this.messenger = requireNonNull(messenger);
    this.pace = requireNonNull(pace);
    this.realTime = requireNonNull(realTime);
    this.owner = requireNonNull(owner);
  }

  void onClosed(BiConsumer<Place, String> listener) {
    closures = requireNonNull(listener);
  }

  /** What there is to do about a lane, once it is noted. */
  private sealed interface Next {
    /**
     * Send a message that is noted as on its way.
     *
     * @param after what was read with it and may be sent after it
     */
    record Send(Dispatch message, Card words, List<Dispatch> after) implements Next {}

    /** Look for a message that may have been posted. */
    record LookFor(Dispatch message, List<Dispatch> after) implements Next {}

    /** Nothing: the lane is given back. */
    record Leave() implements Next {}
  }

  /** Sends what waits in a lane, as long as it may, if nobody else is at it. */
  void drain(Place lane) {
    Instant begun = realTime.instant();
    Next next = lanes.together(step -> begin(step, lane, List.of(), begun));
    Instant renewing = begun.plus(LEASE.dividedBy(2));
    try {
      while (!(next instanceof Next.Leave)) {
        Instant now = realTime.instant();
        boolean renew = next instanceof Next.Send && now.isAfter(renewing);
        next = follow(next, renew ? this::begin : this::goOn);
        if (renew) {
          renewing = now.plus(LEASE.dividedBy(2));
        }
      }
    } catch (RuntimeException failure) {
      lanes.release(lane, owner);
      throw failure;
    }
  }

  /** What follows in the transaction that settles a message, given what was read with it. */
  private interface GoingOn {
    Next on(Lanes step, Place lane, List<Dispatch> read, Instant now);
  }

  /** Takes a lane that nobody else holds, or prolongs its lease, and goes on with it. */
  private Next begin(Lanes step, Place lane, List<Dispatch> read, Instant now) {
    if (!step.lease(lane, owner, now, now.plus(LEASE))) {
      step.wakeAt(lane, now.plus(LEASE));
      return new Next.Leave();
    }
    return goOn(step, lane, read.isEmpty() ? step.next(lane, AHEAD) : read, now);
  }

  /** Tries what was read, or reads on; gives the lane back if it is empty or must wait. */
  private Next goOn(Lanes step, Place lane, List<Dispatch> read, Instant now) {
    if (read.isEmpty() && step.leave(lane, owner)) {
      return new Next.Leave();
    }
    List<Dispatch> waiting = read.isEmpty() ? step.next(lane, AHEAD) : read;
    if (waiting.isEmpty()) {
      return new Next.Leave(); // the lease was lost, and who has it left nothing
    }
    Dispatch first = waiting.get(0);
    List<Dispatch> after = waiting.subList(1, waiting.size());
    return mustBeLookedFor(first)
        ? new Next.LookFor(first, after)
        : unlessPutOff(step, first, after, now);
  }

  private static boolean mustBeLookedFor(Dispatch dispatch) {
    return dispatch.inDoubtSince().isPresent() && dispatch.redraws().isEmpty();
  }

  /**
   * Notes that a message is on its way, or puts the lane off until it may be; if it is to be sent
   * no more, all is read anew. Should this be done twice for one transaction, a channel speaks a
   * little later than it might.
   */
  private Next unlessPutOff(Lanes step, Dispatch message, List<Dispatch> after, Instant now) {
    Pace.Method method = message.redraws().isPresent() ? Pace.Method.UPDATE : Pace.Method.POST;
    Duration wait = pace.take(message.lane(), method, now);
    if (!wait.isZero()) {
      putOff(step, message.lane(), now.plus(wait));
      return new Next.Leave();
    }
    Optional<Card> words = step.sending(message, now);
    if (words.isEmpty()) {
      pace.giveBack(message.lane(), method);
      return goOn(step, message.lane(), List.of(), now);
    }
    return new Next.Send(message, words.get(), after);
  }

  private void putOff(Lanes step, Place lane, Instant until) {
    step.wakeAt(lane, until);
    step.release(lane, owner);
  }

  /** Does what there is to do, notes what came of it, and returns what is next. */
  private Next follow(Next next, GoingOn going) {
    if (next instanceof Next.Send send) {
      return note(send, sent(send), going);
    }
    Next.LookFor doubtful = (Next.LookFor) next;
    Dispatch message = doubtful.message();
    Sighting sighting = lookFor(message);
    if (sighting instanceof Sighting.Seen seen) {
      LOG.info("message {} had been posted before the interruption", message.id());
      return settled(
          message.lane(),
          doubtful.after(),
          going,
          (step, now) -> step.sent(message, seen.ts(), now));
    }
    if (sighting instanceof Sighting.CannotTell cannot) {
      LOG.warn(
          "message {} may be posted twice: could not look for it ({})",
          message.id(),
          cannot.error());
    }
    Instant now = realTime.instant();
    return lanes.together(step -> unlessPutOff(step, message, doubtful.after(), now));
  }

  private Delivery sent(Next.Send send) {
    Dispatch message = send.message();
    return message
        .redraws()
        .map(ts -> messenger.update(message.lane(), ts, send.words()))
        .orElseGet(
            () ->
                messenger.post(
                    message.lane(), message.threadRoot().orElse(null), send.words(), message.id()));
  }

  /** One bounded look for a message that may have been posted. */
  private Sighting lookFor(Dispatch dispatch) {
    return messenger.find(
        dispatch.lane(),
        dispatch.threadRoot().orElse(null),
        dispatch.inDoubtSince().orElseThrow().minus(LOOK_BACK),
        dispatch.id());
  }

  private Next note(Next.Send send, Delivery delivery, GoingOn going) {
    Dispatch message = send.message();
    Place lane = message.lane();
    if (delivery instanceof Delivery.Delivered delivered) {
      return settled(
          lane, send.after(), going, (step, now) -> step.sent(message, delivered.ts(), now));
    }
    if (delivery instanceof Delivery.Refused refused) {
      LOG.error("message {} was refused for good: {}", message.id(), refused.error());
      return settled(
          lane, send.after(), going, (step, now) -> step.refused(message, refused.error(), now));
    }
    if (delivery instanceof Delivery.ChannelClosed closed) {
      return closed(lane, closed.error());
    }
    if (delivery instanceof Delivery.Later later) {
      return comeBack(message, true, later.error(), later.after());
    }
    String error = ((Delivery.InDoubt) delivery).error();
    if (message.attempts() >= ATTEMPTS) {
      LOG.error("message {} was given up after {} tries: {}", message.id(), ATTEMPTS, error);
      return settled(
          lane,
          send.after(),
          going,
          (step, now) -> step.refused(message, "gave up: " + error, now));
    }
    return comeBack(message, false, error, backOff(message.attempts()));
  }

  /** Notes what became of a message and goes on in the same transaction. */
  private Next settled(
      Place lane, List<Dispatch> after, GoingOn going, BiConsumer<Lanes, Instant> outcome) {
    Instant now = realTime.instant();
    return lanes.together(
        step -> {
          outcome.accept(step, now);
          return going.on(step, lane, after, now);
        });
  }

  private Next closed(Place lane, String error) {
    Instant now = realTime.instant();
    int left =
        lanes.together(
            step -> {
              step.release(lane, owner);
              return step.close(lane, error, now);
            });
    LOG.error("lane {} takes no messages ({}); {} set aside", lane, error, left);
    closures.accept(lane, error);
    return new Next.Leave();
  }

  private Next comeBack(Dispatch dispatch, boolean notTaken, String error, Duration wait) {
    LOG.warn("message {} is tried again in {}: {}", dispatch.id(), wait, error);
    Instant now = realTime.instant();
    return lanes.together(
        step -> {
          if (notTaken) {
            step.failed(dispatch, error, now);
          }
          putOff(step, dispatch.lane(), now.plus(wait));
          return new Next.Leave();
        });
  }

  /** Half a second, doubled with each try. */
  private static Duration backOff(int attempts) {
    Duration wait = Duration.ofMillis(500L << Math.min(attempts, 12));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
