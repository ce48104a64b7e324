package org.baraza.slack.desk;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  /** Registered are this, and all that was begun. */
  private final Phaser underWay = new Phaser(1);

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

  /** Shows how busy the threads are. */
  public void measuredBy(MeterRegistry figures) {
    ExecutorServiceMetrics.monitor(figures, threads, "reactions");
  }

  /** Does it soon, or logs that there was no room. */
  public void run(String workspace, String what, Runnable work) {
    underWay.register();
    try {
      share.execute(
          workspace,
          () -> {
            try {
              work.run();
            } catch (RuntimeException failed) {
              log.error("{} failed", what, failed);
            } finally {
              underWay.arriveAndDeregister();
            }
          });
    } catch (RejectedExecutionException full) {
      underWay.arriveAndDeregister();
      log.warn("{} was dropped: too much is waiting, or Baraza is stopping", what);
    }
  }

  /** Waits for what it has, as long as its patience lasts, and takes nothing more. */
  @Override
  public void close() {
    try {
      int phase = underWay.arriveAndDeregister();
      underWay.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      log.warn("reactions were still under way after {}", patience);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
