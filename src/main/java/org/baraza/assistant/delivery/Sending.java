package org.baraza.assistant.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.delivery.Handing.Handed;
import org.baraza.assistant.delivery.Handing.Leaving;
import org.baraza.assistant.delivery.Handing.Stop;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Lanes;
import org.baraza.assistant.port.Lanes.Sent;
import org.baraza.assistant.port.Messenger;
import org.baraza.assistant.port.Messenger.Sighting;
import org.baraza.people.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a lane's messages in their order: a post and the updates behind it are noted together as on
 * their way, and their ends together with the next ones' beginning.
 */
final class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration LOOK_BACK = Duration.ofMinutes(2);

  /** How many messages are read at once: an answer seldom brings more. */
  private static final int AHEAD = 4;

  private final Lanes lanes;
  private final Messenger messenger;
  private final Handing handing;
  private final Pace pace;
  private final InstantSource realTime;
  private final String owner;
  private volatile BiConsumer<Place, String> closures = (lane, error) -> {};

  Sending(Lanes lanes, Messenger messenger, Pace pace, InstantSource realTime, String owner) {
    this.lanes = requireNonNull(lanes);
    this.messenger = requireNonNull(messenger);
    handing = new Handing(messenger, realTime);
    this.pace = requireNonNull(pace);
    this.realTime = requireNonNull(realTime);
    this.owner = requireNonNull(owner);
  }

  void onClosed(BiConsumer<Place, String> listener) {
    closures = requireNonNull(listener);
  }

  /** What there is to do about a lane, once it is noted. */
  sealed interface Next {
    /**
     * Send messages that are noted as on their way.
     *
     * @param after what was read with them and may be sent after them
     */
    record Send(Place lane, List<Leaving> batch, List<Dispatch> after) implements Next {}

    /** Look for the first message of these, which may have been posted. */
    record LookFor(List<Dispatch> waiting) implements Next {}

    /** Nothing: the lane is given back. */
    record Leave() implements Next {}
  }

  /** A lane that was taken at a moment of real time, or was not, with what there is to do. */
  record Begun(Next next, Instant at) {
    boolean hasNothingToDo() {
      return next instanceof Next.Leave;
    }

    private List<Dispatch> sending() {
      return next instanceof Next.Send send
          ? send.batch().stream().map(Leaving::message).toList()
          : List.of();
    }
  }

  /** Sends what waits in a lane, as long as it may, if nobody else is at it. */
  void drain(Place lane) {
    goOn(lane, lanes.together(step -> begin(step, lane)));
  }

  /** Takes a lane that nobody else holds, and notes what leaves first. */
  Begun begin(Lanes step, Place lane) {
    Instant now = realTime.instant();
    return new Begun(begin(step, lane, List.of(), now), now);
  }

  /** Goes on with a lane once its beginning is committed. */
  void goOn(Place lane, Begun begun) {
    Next next = begun.next();
    Instant renewing = begun.at().plus(LEASE.dividedBy(2));
    try {
      while (!(next instanceof Next.Leave)) {
        if (next instanceof Next.Send send) {
          Handed handed = handing.hand(send.batch(), renewing);
          Instant now = realTime.instant();
          boolean renew = now.isAfter(renewing);
          next = note(send, handed, renew ? this::begin : this::goOn, now);
          if (renew) {
            renewing = now.plus(LEASE.dividedBy(2));
          }
        } else {
          next = lookFor(lane, (Next.LookFor) next);
        }
      }
    } catch (RuntimeException failure) {
      lanes.release(lane, owner);
      throw failure;
    }
  }

  /** Takes back what never came about: no leave to speak is used up. */
  void takeBack(Place lane, Begun begun) {
    begun.sending().forEach(it -> pace.giveBack(lane, method(it)));
  }

  /** Leaves a lane as if it had not begun, though its beginning is committed. */
  void leave(Place lane, Begun begun) {
    takeBack(lane, begun);
    lanes.together(
        step -> {
          begun.sending().forEach(it -> step.failed(it, "unsent", begun.at()));
          step.release(lane, owner);
          return lane;
        });
  }

  /** What follows in the transaction that settles messages, given what was read with them. */
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
    return mustBeLookedFor(waiting.get(0))
        ? new Next.LookFor(waiting)
        : unlessPutOff(step, lane, waiting, now);
  }

  private static boolean mustBeLookedFor(Dispatch dispatch) {
    return dispatch.inDoubtSince().isPresent() && dispatch.redraws().isEmpty();
  }

  /**
   * Notes that a message is on its way with the updates behind it, or puts the lane off until it
   * may be; a second post may still be withdrawn while the first one goes. What is to be sent no
   * more ends what was read, and the rest is read anew. Should this be done twice for one
   * transaction, a channel speaks a little later than it might.
   */
  private Next unlessPutOff(Lanes step, Place lane, List<Dispatch> waiting, Instant now) {
    List<Dispatch> may = new ArrayList<>();
    for (Dispatch message : waiting) {
      if (!may.isEmpty() && message.redraws().isEmpty()) {
        break;
      }
      Duration wait = pace.take(lane, method(message), now);
      if (!wait.isZero() && may.isEmpty()) {
        putOff(step, lane, now.plus(wait));
        return new Next.Leave();
      } else if (!wait.isZero()) {
        break;
      }
      may.add(message);
    }
    List<Card> words = step.sending(may, now);
    may.stream().skip(words.size()).forEach(it -> pace.giveBack(lane, method(it)));
    if (words.isEmpty()) {
      return goOn(step, lane, List.of(), now);
    }
    List<Leaving> batch =
        IntStream.range(0, words.size())
            .mapToObj(at -> new Leaving(may.get(at), words.get(at)))
            .toList();
    boolean isWhole = batch.size() == may.size();
    return new Next.Send(
        lane, batch, isWhole ? waiting.subList(batch.size(), waiting.size()) : List.of());
  }

  private static Pace.Method method(Dispatch message) {
    return message.redraws().isPresent() ? Pace.Method.UPDATE : Pace.Method.POST;
  }

  private void putOff(Lanes step, Place lane, Instant until) {
    step.wakeAt(lane, until);
    step.release(lane, owner);
  }

  /** One bounded look for a message that may have been posted; it goes on from there. */
  private Next lookFor(Place lane, Next.LookFor doubtful) {
    Dispatch message = doubtful.waiting().get(0);
    Sighting sighting =
        messenger.find(
            lane,
            message.threadRoot().orElse(null),
            message.inDoubtSince().orElseThrow().minus(LOOK_BACK),
            message.id());
    Instant now = realTime.instant();
    if (sighting instanceof Sighting.Seen seen) {
      LOG.info("message {} had been posted before the interruption", message.id());
      List<Dispatch> after = doubtful.waiting().subList(1, doubtful.waiting().size());
      return lanes.together(
          step -> {
            step.sent(lane, List.of(new Sent(message, seen.ts())));
            return goOn(step, lane, after, now);
          });
    }
    if (sighting instanceof Sighting.CannotTell cannot) {
      LOG.warn(
          "message {} may be posted twice: could not look for it ({})",
          message.id(),
          cannot.error());
    }
    return lanes.together(step -> unlessPutOff(step, lane, doubtful.waiting(), now));
  }

  /** Notes what became of messages and goes on in the same transaction, unless the lane stops. */
  private Next note(Next.Send send, Handed handed, GoingOn going, Instant now) {
    Place lane = send.lane();
    handed.unsent().forEach(it -> pace.giveBack(lane, method(it)));
    if (handed.stop().isPresent()) {
      return handed.stop().get() instanceof Stop.Again again
          ? comeBack(lane, handed, again, now)
          : closed(lane, handed, ((Stop.Closed) handed.stop().get()).error(), now);
    }
    List<Dispatch> after = handed.unsent().isEmpty() ? send.after() : List.of();
    return lanes.together(
        step -> {
          note(step, handed, now);
          return going.on(step, lane, after, now);
        });
  }

  private static void note(Lanes step, Handed handed, Instant now) {
    if (!handed.sent().isEmpty()) {
      step.sent(handed.sent().get(0).message().lane(), handed.sent());
    }
    handed.ends().forEach(it -> it.note(step, now));
    handed.unsent().forEach(it -> step.failed(it, "unsent", now));
  }

  private Next closed(Place lane, Handed handed, String error, Instant now) {
    int left =
        lanes.together(
            step -> {
              note(step, handed, now);
              step.release(lane, owner);
              return step.close(lane, error, now);
            });
    LOG.error("lane {} takes no messages ({}); {} set aside", lane, error, left);
    closures.accept(lane, error);
    return new Next.Leave();
  }

  private Next comeBack(Place lane, Handed handed, Stop.Again again, Instant now) {
    Dispatch message = again.message();
    LOG.warn("message {} is tried again in {}: {}", message.id(), again.after(), again.error());
    return lanes.together(
        step -> {
          note(step, handed, now);
          if (again.notTaken()) {
            step.failed(message, again.error(), now);
          }
          putOff(step, lane, now.plus(again.after()));
          return new Next.Leave();
        });
  }
}
