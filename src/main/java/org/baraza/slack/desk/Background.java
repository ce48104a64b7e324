package org.baraza.slack.desk;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.baraza.assistant.delivery.FairShare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does after the acknowledgement what is best effort; bounded, shared fairly among workspaces, and
 * no failure goes unlogged.
 */
public final class Background implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Background.class);
  private static final int WAITING = 1024;

  private final ExecutorService threads;
  private final FairShare share;
  private final Duration patience;
  private int underWay;

  /**
   * Starts threads as they are needed.
   *
   * @param threads at most; one workspace gets a third of them
   * @param patience how long {@link #close} waits for what was begun
   */
  public Background(int threads, Duration patience) {
    this.patience = patience;
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(threads),
            work -> {
              Thread thread = new Thread(work, "slack-reaction-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
    this.share = new FairShare(pool, threads, WAITING);
  }

  /** Does it soon, or logs that there was no room. */
  public void run(String workspace, String what, Runnable work) {
    begun(1);
    try {
      share.execute(
          workspace,
          () -> {
            try {
              work.run();
            } catch (RuntimeException failed) {
              log.error("{} failed", what, failed);
            } finally {
              begun(-1);
            }
          });
    } catch (RejectedExecutionException full) {
      begun(-1);
      log.warn("{} was dropped: too much is waiting, or Baraza is stopping", what);
    }
  }

  private synchronized void begun(int more) {
    underWay += more;
    notifyAll();
  }

  /** Waits for what it has, as long as its patience lasts, and takes nothing more. */
  @Override
  public void close() {
    try {
      if (!isAtRest()) {
        log.warn("reactions were still under way after {}", patience);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }

  private synchronized boolean isAtRest() throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (underWay > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
