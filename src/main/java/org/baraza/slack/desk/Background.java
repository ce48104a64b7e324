package org.baraza.slack.desk;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does after the acknowledgement what is best effort; bounded, and no failure goes unlogged. */
public final class Background implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Background.class);
  private static final int WAITING = 1024;

  private final ExecutorService threads;
  private final Duration patience;

  /**
   * Starts threads as they are needed.
   *
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
            new ArrayBlockingQueue<>(WAITING),
            work -> {
              Thread thread = new Thread(work, "slack-reaction-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  /** Does it soon, or logs that there was no room. */
  public void run(String what, Runnable work) {
    try {
      threads.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException failed) {
              log.error("{} failed", what, failed);
            }
          });
    } catch (RejectedExecutionException full) {
      log.warn("{} was dropped: too much is waiting, or Baraza is stopping", what);
    }
  }

  /** Takes nothing more and waits for what it has. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("reactions were still under way after {}", patience);
        threads.shutdownNow();
      }
    } catch (InterruptedException stopping) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
