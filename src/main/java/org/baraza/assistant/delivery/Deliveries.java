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
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.baraza.assistant.port.Wakes;
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
  private final Wakes wakes;
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
      Wakes wakes,
      Pace pace,
      InstantSource realTime,
      FairShare threads,
      String owner) {
    this.lanes = requireNonNull(lanes);
    this.messenger = requireNonNull(messenger);
    this.wakes = requireNonNull(wakes);
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
          wakes.at(lane, realTime.instant().plusSeconds(1));
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
    } catch (StoreUnavailable away) {
      LOG.warn("lane {} is left for the scheduler: {}", lane, away.getMessage());
      wakeQuietly(lane, Duration.ofSeconds(5));
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
    Instant until = realTime.instant().plus(LEASE);
    if (!lanes.lease(lane, owner, realTime.instant(), until)) {
      wakes.at(lane, until);
      return;
    }
    try {
      Optional<Dispatch> next = lanes.next(lane);
      while (next.isPresent() && deliver(next.get())) {
        if (realTime.instant().isAfter(until.minus(LEASE.dividedBy(2)))) {
          until = realTime.instant().plus(LEASE);
          if (!lanes.lease(lane, owner, realTime.instant(), until)) {
            return; // it ran out meanwhile and somebody else goes on
          }
        }
        next = lanes.next(lane);
      }
    } finally {
      lanes.release(lane, owner);
    }
  }

  /** Returns whether the lane can go on. */
  private boolean deliver(Dispatch dispatch) {
    if (dispatch.inDoubtSince().isPresent() && dispatch.redraws().isEmpty()) {
      Optional<Boolean> settled = settle(dispatch, dispatch.inDoubtSince().get());
      if (settled.isPresent()) {
        return settled.get();
      }
    }
    Pace.Method method = dispatch.redraws().isPresent() ? Pace.Method.UPDATE : Pace.Method.POST;
    Duration wait = pace.take(dispatch.lane(), method, realTime.instant());
    if (!wait.isZero()) {
      wakes.at(dispatch.lane(), realTime.instant().plus(wait));
      return false;
    }
    lanes.sending(dispatch, realTime.instant());
    return note(dispatch, send(dispatch));
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

  /** One bounded look for a message that may have been posted; empty if it must be posted. */
  private Optional<Boolean> settle(Dispatch dispatch, Instant since) {
    Sighting sighting =
        messenger.find(
            dispatch.lane(),
            dispatch.threadRoot().orElse(null),
            since.minus(LOOK_BACK),
            dispatch.id());
    if (sighting instanceof Sighting.Seen seen) {
      lanes.sent(dispatch, seen.ts(), realTime.instant());
      LOG.info("message {} had been posted before the interruption", dispatch.id());
      return Optional.of(true);
    }
    if (sighting instanceof Sighting.CannotTell cannot) {
      LOG.warn(
          "message {} may be posted twice: could not look for it ({})",
          dispatch.id(),
          cannot.error());
    }
    return Optional.empty();
  }

  private boolean note(Dispatch dispatch, Delivery delivery) {
    Instant now = realTime.instant();
    if (delivery instanceof Delivery.Delivered delivered) {
      lanes.sent(dispatch, delivered.ts(), now);
      return true;
    }
    if (delivery instanceof Delivery.Refused refused) {
      lanes.refused(dispatch, refused.error(), now);
      LOG.error("message {} was refused for good: {}", dispatch.id(), refused.error());
      return true;
    }
    if (delivery instanceof Delivery.ChannelClosed closed) {
      int left = lanes.close(dispatch.lane(), closed.error(), now);
      LOG.error(
          "lane {} takes no messages ({}); {} set aside", dispatch.lane(), closed.error(), left);
      closures.accept(dispatch.lane(), closed.error());
      return false;
    }
    return retry(dispatch, delivery, now);
  }

  private boolean retry(Dispatch dispatch, Delivery delivery, Instant now) {
    if (delivery instanceof Delivery.Later later) {
      lanes.failed(dispatch, later.error(), now);
      return comeBack(dispatch, later.error(), later.after());
    }
    String error = ((Delivery.InDoubt) delivery).error();
    if (dispatch.attempts() >= ATTEMPTS) {
      lanes.refused(dispatch, "gave up: " + error, now);
      LOG.error("message {} was given up after {} tries: {}", dispatch.id(), ATTEMPTS, error);
      return true;
    }
    return comeBack(dispatch, error, backOff(dispatch.attempts()));
  }

  private boolean comeBack(Dispatch dispatch, String error, Duration wait) {
    LOG.warn("message {} is tried again in {}: {}", dispatch.id(), wait, error);
    wakes.at(dispatch.lane(), realTime.instant().plus(wait));
    return false;
  }

  /** Half a second, doubled with each try. */
  private static Duration backOff(int attempts) {
    Duration wait = Duration.ofMillis(500L << Math.min(attempts, 12));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private void wakeQuietly(Place lane, Duration after) {
    try {
      wakes.at(lane, realTime.instant().plus(after));
    } catch (StoreUnavailable away) {
      LOG.info("lane {} is found by the scheduler's sweep", lane);
    } catch (RuntimeException failure) {
      LOG.warn("lane {} could not be put to the scheduler; its sweep finds it", lane, failure);
    }
  }
}
