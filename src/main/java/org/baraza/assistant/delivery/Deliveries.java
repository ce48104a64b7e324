package org.baraza.assistant.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.baraza.assistant.port.Lanes;
import org.baraza.assistant.port.Messenger;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.baraza.people.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drains lanes: at once those into which this process put something, and those that the scheduler
 * wakes. Whatever goes wrong stays in the lane, so that any process can go on with it.
 */
public final class Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private final Lanes lanes;
  private final InstantSource realTime;
  private final FairShare threads;
  private final Sending sending;
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
    this.realTime = requireNonNull(realTime);
    this.threads = requireNonNull(threads);
    this.sending = new Sending(lanes, messenger, pace, realTime, owner);
  }

  /** Has somebody told when a lane takes no messages any more, with what Slack said. */
  public void onClosed(BiConsumer<Place, String> listener) {
    sending.onClosed(listener);
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
        sending.drain(lane);
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

  private void wakeQuietly(Place lane, Duration after) {
    try {
      lanes.wakeAt(lane, realTime.instant().plus(after));
    } catch (StoreUnavailable away) {
      LOG.info("lane {} is found by the scheduler's sweep", lane);
    } catch (RuntimeException failure) {
      LOG.warn("lane {} could not be put to the scheduler; its sweep finds it", lane, failure);
    }
  }
}
