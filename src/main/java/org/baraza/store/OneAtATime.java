package org.baraza.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/** Runs everything on the thread that asks, one after the other, so that its order is kept. */
final class OneAtATime extends AbstractExecutorService {
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile boolean closed;

  @Override
  public void execute(Runnable work) {
    turn.lock();
    try {
      if (!closed) {
        work.run();
      }
    } finally {
      turn.unlock();
    }
  }

  /** Runs several things without anything of another thread between them. */
  int inOneTurn(IntSupplier work) {
    turn.lock();
    try {
      return work.getAsInt();
    } finally {
      turn.unlock();
    }
  }

  /** Lets what runs come to its end, as long as that takes no longer than given. */
  void close(Duration patience) {
    closed = true;
    try {
      awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void shutdown() {
    closed = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    closed = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return closed;
  }

  @Override
  public boolean isTerminated() {
    return closed && !turn.isLocked();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    if (!turn.tryLock(timeout, unit)) {
      return false;
    }
    turn.unlock();
    return true;
  }
}
