package org.baraza.slack.desk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baraza.assistant.port.Drainage;
import org.baraza.assistant.port.Lanes;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what a request put into lanes sent once its answer is on its way: to wake those who send
 * takes as long as a statement or two, and Slack need not wait for it. What other threads put there
 * is sent at once.
 */
public final class AfterAcknowledging implements Drainage {
  private static final Logger log = LoggerFactory.getLogger(AfterAcknowledging.class);

  /** What waits for the answer to the request that this thread is about. */
  private static final ThreadLocal<@Nullable List<Runnable>> PUT_OFF = new ThreadLocal<>();

  private final Drainage drainage;

  public AfterAcknowledging(Drainage drainage) {
    this.drainage = requireNonNull(drainage);
  }

  /** What a request is answered with. */
  @FunctionalInterface
  interface Answering {
    void run() throws IOException;
  }

  /** Answers a request on this thread; whatever becomes of that, what it put off is done then. */
  void answer(Answering answering) throws IOException {
    List<Runnable> later = new ArrayList<>();
    PUT_OFF.set(later);
    try {
      answering.run();
    } finally {
      PUT_OFF.remove();
      later.forEach(AfterAcknowledging::run);
    }
  }

  @Override
  public Departure depart(Lanes step, Set<Place> touched) {
    Departure departure = drainage.depart(step, touched);
    return new Departure() {
      @Override
      public void go() {
        soonest(departure::go);
      }

      @Override
      public void takeBack() {
        departure.takeBack();
      }
    };
  }

  @Override
  public void soon(Set<Place> lanes) {
    soonest(() -> drainage.soon(lanes));
  }

  private void soonest(Runnable work) {
    List<Runnable> later = PUT_OFF.get();
    if (later == null) {
      work.run();
    } else {
      later.add(work);
    }
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      log.error("lanes could not be drained; they are looked at again", failure);
    }
  }
}
