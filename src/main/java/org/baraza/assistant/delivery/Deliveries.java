package org.baraza.assistant.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Lanes;
import org.baraza.assistant.port.Messenger;
import org.baraza.assistant.port.Messenger.Delivery;
import org.baraza.assistant.port.Messenger.Sighting;
import org.baraza.people.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drains lanes: at once those into which this process put something, and those that the scheduler
 * wakes. Whatever goes wrong stays in the lane, so that any process can go on with it.
 */
public final class Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration LOOK_BACK = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 40;

  private final Lanes lanes;
  private final Messenger messenger;
  private final Pace pace;
  private final InstantSource realTime;
  private final FairShare threads;
  private final String owner;
  private volatile BiConsumer<Place, String> closures = (lane, error) -> {};
  private final Set<Place> wanted = ConcurrentHashMap.newKeySet();
  private final Set<Place> busy = ConcurrentHashMap.newKeySet();

  /**
   * Prepares to drain.
   *
   * @param threads run the draining; they may refuse work, which the scheduler then picks up
   * @param owner names this process in leases
   */
  public Deliveries(
      Lanes lanes,
      Messenger messenger,
      Pace pace,
      InstantSource realTime,
      FairShare threads,
      String owner) {
    this.lanes = requireNonNull(lanes);
    this.messenger = requireNonNull(messenger);
    this.pace = requireNonNull(pace);
    this.realTime = requireNonNull(realTime);
    this.threads = requireNonNull(threads);
    this.owner = requireNonNull(owner);
  }

  /** Has somebody told when a lane takes no messages any more, with what Slack said. */
  public void onClosed(BiConsumer<Place, String> listener) {
    closures = requireNonNull(listener);
  }

  /** Drains lanes soon, on the shared threads; several wishes for one lane become one. */
  public void soon(Collection<Place> places) {
    for (Place lane : places) {
      if (wanted.add(lane)) {
        try {
          threads.execute(lane.workspace(), () -> drain(lane));
        } catch (RejectedExecutionException full) {
          wanted.remove(lane);
          lanes.wakeAt(lane, realTime.instant().plusSeconds(1));
        }
      }
    }
  }

  /** Drains a lane now, on this thread, until it is empty or must wait. */
  public void drain(Place lane) {
    if (!busy.add(lane)) {
      return; // whoever is draining it looks at "wanted" once more before leaving
    }
    try {
      do {
        wanted.remove(lane);
        drainLeased(lane);
      } while (wanted.contains(lane));
    } catch (RuntimeException failure) {
      LOG.warn("lane {} is left for the scheduler", lane, failure);
      wakeQuietly(lane, Duration.ofSeconds(5));
    } finally {
      busy.remove(lane);
    }
    if (wanted.remove(lane)) {
      soon(Set.of(lane)); // it was wanted between the last look and our leaving
    }
    synchronized (busy) {
      busy.notifyAll();
    }
  }

  /**
   * Waits until this process drains nothing, so that practice can look at what was sent.
   *
   * @return whether it became so within the time
   * @throws InterruptedException if somebody interrupts the waiting
   */
  public boolean awaitRest(Duration atMost) throws InterruptedException {
    Instant end = realTime.instant().plus(atMost);
    synchronized (busy) {
      while (!busy.isEmpty() || !wanted.isEmpty()) {
        long left = Duration.between(realTime.instant(), end).toMillis();
        if (left <= 0) {
          return false;
        }
        busy.wait(left);
      }
    }
    return true;
  }

  private void drainLeased(Place lane) {
    Instant begun = realTime.instant();
    Optional<Dispatch> next = lanes.together(it -> begin(it, lane, begun));
    Instant renewing = begun.plus(LEASE.dividedBy(2));
    try {
      while (next.isPresent()) {
        Instant now = realTime.instant();
        boolean renew = now.isAfter(renewing);
        next = deliver(next.get(), renew ? this::begin : this::goOn);
        if (renew) {
          renewing = now.plus(LEASE.dividedBy(2));
        }
      }
    } catch (RuntimeException failure) {
      lanes.release(lane, owner);
      throw failure;
    }
  }

  /** What follows in the transaction that settles a message: the next one of its lane. */
  private interface GoingOn {
    Optional<Dispatch> on(Lanes step, Place lane, Instant now);
  }

  /** Takes a lane that nobody else holds, or prolongs its lease, and goes on with it. */
  private Optional<Dispatch> begin(Lanes step, Place lane, Instant now) {
    if (!step.lease(lane, owner, now, now.plus(LEASE))) {
      step.wakeAt(lane, now.plus(LEASE));
      return Optional.empty();
    }
    return goOn(step, lane, now);
  }

  /** What to send now, noted as on its way; or gives the lane back if it is empty or must wait. */
  private Optional<Dispatch> goOn(Lanes step, Place lane, Instant now) {
    Optional<Dispatch> next = step.next(lane);
    if (next.isEmpty()) {
      step.release(lane, owner);
      return next;
    }
    return mustBeLookedFor(next.get()) || mayBeSent(step, next.get(), now)
        ? next
        : Optional.empty();
  }

  private static boolean mustBeLookedFor(Dispatch dispatch) {
    return dispatch.inDoubtSince().isPresent() && dispatch.redraws().isEmpty();
  }

  /**
   * Notes that a message is on its way, or puts the lane off until it may be. Should this be done
   * twice for one transaction, a channel speaks a little later than it might.
   */
  private boolean mayBeSent(Lanes step, Dispatch dispatch, Instant now) {
    Pace.Method method = dispatch.redraws().isPresent() ? Pace.Method.UPDATE : Pace.Method.POST;
    Duration wait = pace.take(dispatch.lane(), method, now);
    if (!wait.isZero()) {
      putOff(step, dispatch.lane(), now.plus(wait));
      return false;
    }
    step.sending(dispatch, now);
    return true;
  }

  private void putOff(Lanes step, Place lane, Instant until) {
    step.wakeAt(lane, until);
    step.release(lane, owner);
  }

  /** Sends a message that is noted as on its way, and returns the one to send after it. */
  private Optional<Dispatch> deliver(Dispatch dispatch, GoingOn going) {
    if (!mustBeLookedFor(dispatch)) {
      return note(dispatch, send(dispatch), going);
    }
    Sighting sighting = lookFor(dispatch);
    if (sighting instanceof Sighting.Seen seen) {
      LOG.info("message {} had been posted before the interruption", dispatch.id());
      return settled(dispatch, going, (step, now) -> step.sent(dispatch, seen.ts(), now));
    }
    if (sighting instanceof Sighting.CannotTell cannot) {
      LOG.warn(
          "message {} may be posted twice: could not look for it ({})",
          dispatch.id(),
          cannot.error());
    }
    Instant now = realTime.instant();
    boolean may = lanes.together(step -> mayBeSent(step, dispatch, now));
    return may ? note(dispatch, send(dispatch), going) : Optional.empty();
  }

  private Delivery send(Dispatch dispatch) {
    return dispatch
        .redraws()
        .map(ts -> messenger.update(dispatch.lane(), ts, dispatch.card()))
        .orElseGet(
            () ->
                messenger.post(
                    dispatch.lane(),
                    dispatch.threadRoot().orElse(null),
                    dispatch.card(),
                    dispatch.id()));
  }

  /** One bounded look for a message that may have been posted. */
  private Sighting lookFor(Dispatch dispatch) {
    return messenger.find(
        dispatch.lane(),
        dispatch.threadRoot().orElse(null),
        dispatch.inDoubtSince().orElseThrow().minus(LOOK_BACK),
        dispatch.id());
  }

  private Optional<Dispatch> note(Dispatch dispatch, Delivery delivery, GoingOn going) {
    if (delivery instanceof Delivery.Delivered delivered) {
      return settled(dispatch, going, (step, now) -> step.sent(dispatch, delivered.ts(), now));
    }
    if (delivery instanceof Delivery.Refused refused) {
      LOG.error("message {} was refused for good: {}", dispatch.id(), refused.error());
      return settled(dispatch, going, (step, now) -> step.refused(dispatch, refused.error(), now));
    }
    if (delivery instanceof Delivery.ChannelClosed closed) {
      return closed(dispatch.lane(), closed.error());
    }
    if (delivery instanceof Delivery.Later later) {
      return comeBack(dispatch, true, later.error(), later.after());
    }
    String error = ((Delivery.InDoubt) delivery).error();
    if (dispatch.attempts() >= ATTEMPTS) {
      LOG.error("message {} was given up after {} tries: {}", dispatch.id(), ATTEMPTS, error);
      return settled(
          dispatch, going, (step, now) -> step.refused(dispatch, "gave up: " + error, now));
    }
    return comeBack(dispatch, false, error, backOff(dispatch.attempts()));
  }

  /** Notes what became of a message and goes on in the same transaction. */
  private Optional<Dispatch> settled(
      Dispatch dispatch, GoingOn going, BiConsumer<Lanes, Instant> outcome) {
    Instant now = realTime.instant();
    return lanes.together(
        step -> {
          outcome.accept(step, now);
          return going.on(step, dispatch.lane(), now);
        });
  }

  private Optional<Dispatch> closed(Place lane, String error) {
    Instant now = realTime.instant();
    int left =
        lanes.together(
            step -> {
              step.release(lane, owner);
              return step.close(lane, error, now);
            });
    LOG.error("lane {} takes no messages ({}); {} set aside", lane, error, left);
    closures.accept(lane, error);
    return Optional.empty();
  }

  private Optional<Dispatch> comeBack(
      Dispatch dispatch, boolean notTaken, String error, Duration wait) {
    LOG.warn("message {} is tried again in {}: {}", dispatch.id(), wait, error);
    Instant now = realTime.instant();
    lanes.together(
        step -> {
          if (notTaken) {
            step.failed(dispatch, error, now);
          }
          putOff(step, dispatch.lane(), now.plus(wait));
          return dispatch;
        });
    return Optional.empty();
  }

  /** Half a second, doubled with each try. */
  private static Duration backOff(int attempts) {
    Duration wait = Duration.ofMillis(500L << Math.min(attempts, 12));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private void wakeQuietly(Place lane, Duration after) {
    try {
      lanes.wakeAt(lane, realTime.instant().plus(after));
    } catch (RuntimeException failure) {
      LOG.warn("lane {} could not be put to the scheduler; its sweep finds it", lane, failure);
    }
  }
}
