package org.baraza.assistant.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.baraza.assistant.delivery.Sending.Begun;
import org.baraza.assistant.port.Drainage;
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
public final class Deliveries implements Drainage {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /** Slack waits three seconds for the answer to what came meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

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

  /** On the shared threads; several wishes for one lane become one. */
  @Override
  public void soon(Set<Place> places) {
    for (Place lane : places) {
      if (wanted.add(lane)) {
        try {
          threads.execute(lane.workspace(), () -> drain(lane));
        } catch (RejectedExecutionException full) {
          wanted.remove(lane);
          wakeQuietly(lane, Duration.ofSeconds(1));
        }
      }
    }
  }

  @Override
  public Departure depart(Lanes step, Set<Place> touched) {
    Departing departing = new Departing();
    boolean whole = false;
    try {
      touched.forEach(lane -> departing.begin(step, lane));
      whole = true;
      return departing;
    } finally {
      if (!whole) {
        departing.takeBack();
      }
    }
  }

  /** Lanes that were begun in a transaction, and those that are to be begun after it. */
  private final class Departing implements Departure {
    private final Map<Place, Begun> begun = new LinkedHashMap<>();
    private final Set<Place> later = new LinkedHashSet<>();

    void begin(Lanes step, Place lane) {
      if (!threads.isReadyFor(lane.workspace()) || !busy.add(lane)) {
        later.add(lane);
        return;
      }
      boolean noted = false;
      try {
        begun.put(lane, sending.begin(step, lane));
        noted = true;
      } finally {
        if (!noted) {
          free(lane);
        }
      }
    }

    @Override
    public void go() {
      begun.forEach(this::go);
      soon(later);
    }

    private void go(Place lane, Begun it) {
      if (it.hasNothingToDo()) {
        free(lane);
        return;
      }
      try {
        threads.execute(lane.workspace(), () -> drain(lane, () -> sending.goOn(lane, it)));
      } catch (RejectedExecutionException stopping) {
        drain(lane, () -> sending.leave(lane, it));
      }
    }

    @Override
    public void takeBack() {
      begun.forEach(
          (lane, it) -> {
            sending.takeBack(lane, it);
            free(lane);
          });
    }
  }

  /** Drains a lane now, on this thread, until it is empty or must wait. */
  public void drain(Place lane) {
    if (busy.add(lane)) {
      wanted.remove(lane);
      drain(lane, () -> sending.drain(lane));
    } // else whoever is draining it looks at "wanted" once more before leaving
  }

  private void drain(Place lane, Runnable first) {
    try {
      first.run();
      while (wanted.remove(lane)) {
        sending.drain(lane);
      }
    } catch (StoreUnavailable away) {
      LOG.warn("lane {} is left for the scheduler: {}", lane, away.getMessage());
      wakeQuietly(lane, Duration.ofSeconds(5));
    } catch (RuntimeException failure) {
      LOG.warn("lane {} is left for the scheduler", lane, failure);
      wakeQuietly(lane, Duration.ofSeconds(5));
    } finally {
      free(lane);
    }
  }

  private void free(Place lane) {
    busy.remove(lane);
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
    return await(() -> busy.isEmpty() && wanted.isEmpty(), atMost);
  }

  /**
   * Waits a little until this process sends nothing into a channel, so that what was in doubt only
   * because it was on its way is so no more.
   *
   * @return whether it became so
   */
  public boolean settles(Place lane) {
    try {
      return await(() -> !busy.contains(lane), PATIENCE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean await(BooleanSupplier rests, Duration atMost) throws InterruptedException {
    Instant end = realTime.instant().plus(atMost);
    synchronized (busy) {
      while (!rests.getAsBoolean()) {
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
