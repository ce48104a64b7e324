package org.baraza.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.baraza.bench.slack.Signing;
import org.baraza.bench.wire.Caller;

/** Answers that come at a steady rate, whether or not the app keeps up. */
public final class OpenLoop {
  private static final int CONNECTIONS = 32;

  private final Town town;
  private final int port;

  public OpenLoop(Town town, int port) {
    this.town = town;
    this.port = port;
  }

  /** An answer's turn to be sent, in nanoseconds of this process. */
  private record Due(Talk talk, long at) {}

  /**
   * Answers by buttons. What is measured counts from when an answer was due, so that an app that
   * falls behind cannot hide it.
   */
  public Result answer(int perSecond, double seconds) throws InterruptedException {
    BlockingQueue<Due> due = new LinkedBlockingQueue<>();
    Histogram acknowledged = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);
    LongAdder failures = new LongAdder();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    List<Future<Object>> senders = new ArrayList<>();
    Callable<Object> sender =
        () -> {
          send(due, acknowledged, failures);
          return "";
        };
    for (int number = 0; number < CONNECTIONS; number++) {
      senders.add(threads.submit(sender));
    }
    long begin = System.nanoTime();
    long missed = rate(due, perSecond, begin, seconds);
    for (int number = 0; number < CONNECTIONS; number++) {
      due.add(new Due(new Talk("", ""), 0));
    }
    try {
      for (Future<Object> one : senders) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a connection failed", failed.getCause());
    } finally {
      threads.shutdown();
    }
    return new Result(acknowledged, seconds, (double) missed / perSecond, failures.sum());
  }

  /** Puts down what is due; returns how many answers found no channel that waits. */
  private long rate(BlockingQueue<Due> due, int perSecond, long begin, double seconds)
      throws InterruptedException {
    long missed = 0;
    for (long number = 0; number < seconds * perSecond; number++) {
      long at = begin + number * 1_000_000_000L / perSecond;
      while (System.nanoTime() < at) {
        TimeUnit.NANOSECONDS.sleep(Math.max(1, at - System.nanoTime()));
      }
      Talk talk = town.asked().poll();
      if (talk == null) {
        missed++;
      } else {
        due.add(new Due(talk, at));
      }
    }
    return missed;
  }

  private void send(BlockingQueue<Due> due, Histogram acknowledged, LongAdder failures)
      throws IOException, InterruptedException {
    Signing signing = new Signing();
    try (Caller caller = new Caller(port)) {
      for (Due next = due.take(); next.at() != 0; next = due.take()) {
        byte[] request = Way.BUTTON.request(next.talk(), signing, town.slack());
        next.talk().answeredAt(next.at());
        Caller.Reply reply = caller.call(request);
        acknowledged.recordValue(System.nanoTime() - next.at());
        if (reply.status() != 200) {
          failures.increment();
        }
      }
    }
  }
}
