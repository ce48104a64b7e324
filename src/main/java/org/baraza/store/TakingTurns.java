package org.baraza.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs everything on the thread that asks, one after the other, so that its order is kept; or, once
 * told so, several things side by side, on threads of their own.
 */
final class TakingTurns extends AbstractExecutorService {
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile @Nullable ExecutorService sideBySide;
  private volatile boolean closed;

  /** From now on runs so many things at once, except those within {@link #inOneTurn}. */
  void sideBySide(int atOnce, ThreadFactory threads) {
    sideBySide = Executors.newFixedThreadPool(atOnce, threads);
  }

  @Override
  public void execute(Runnable work) {
    ExecutorService others = sideBySide;
    if (others != null && !turn.isHeldByCurrentThread() && !closed) {
      others.execute(work);
      return;
    }
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
    ExecutorService others = sideBySide;
    return closed && !turn.isLocked() && (others == null || others.isTerminated());
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    ExecutorService others = sideBySide;
    if (others != null) {
      others.shutdown();
      if (!others.awaitTermination(timeout, unit)) {
        return false;
      }
    }
    if (!turn.tryLock(timeout, unit)) {
      return false;
    }
    turn.unlock();
    return true;
  }
}
