package org.baraza.store;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Who waits to write. What somebody waits for at the other end of a request goes first, but every
 * fourth place is for what can wait, so that it gets on, too. One at a time may take from it.
 */
final class WaitingLine {
  private static final int EVERY = 4;

  private final Queue<Waiting<?>> urgent = new ConcurrentLinkedQueue<>();
  private final Queue<Waiting<?>> patient = new ConcurrentLinkedQueue<>();
  private int taken;

  void add(Waiting<?> one, boolean canWait) {
    (canWait ? patient : urgent).add(one);
  }

  @Nullable Waiting<?> poll() {
    taken = (taken + 1) % EVERY;
    Queue<Waiting<?>> first = taken == 0 ? patient : urgent;
    Waiting<?> one = first.poll();
    return one != null ? one : (taken == 0 ? urgent : patient).poll();
  }

  /** Somebody who waits. */
  @Nullable Waiting<?> peek() {
    Waiting<?> one = urgent.peek();
    return one != null ? one : patient.peek();
  }

  int size() {
    return urgent.size() + patient.size();
  }
}
