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
import org.HdrHistogram.Histogram;
import org.baraza.bench.slack.Payloads;
import org.baraza.bench.slack.Signing;
import org.baraza.bench.wire.Caller;

/** So many connections, each of which sends the next answer when the last was acknowledged. */
public final class ClosedLoop {
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
  private static final int TRIES = 4;

  private final Town town;
  private final int[] ports;

  /** Connections are shared evenly among the app's processes. */
  public ClosedLoop(Town town, int... ports) {
    this.town = town;
    this.ports = ports.clone();
  }

  /**
   * Starts a flow in each channel and waits until its first question stands there. An app that has
   * only just begun may refuse some, who try again as a person would.
   */
  public void start(List<Talk> talks, String flow) throws InterruptedException {
    List<Talk> unasked = talks;
    for (int time = 0; time < TRIES && !unasked.isEmpty(); time++) {
      unasked = unasked(unasked, flow);
    }
    if (!unasked.isEmpty()) {
      throw new IllegalStateException(unasked.size() + " channels were never asked");
    }
  }

  /** Those that were not asked in a while. */
  private List<Talk> unasked(List<Talk> talks, String flow) throws InterruptedException {
    BlockingQueue<Talk> waiting = new LinkedBlockingQueue<>(talks);
    Work work =
        (caller, signing) -> {
          Talk talk = waiting.poll();
          if (talk == null) {
            return null;
          }
          caller.call(signing.interaction(Payloads.start(talk, flow, town.slack().ts())));
          return talk;
        };
    onConnections(32, LONGEST, 0, work);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!talks.stream().allMatch(Talk::isAsked) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    return talks.stream().filter(talk -> !talk.isAsked()).toList();
  }

  /** Opens the form of the open question in each channel, and waits until it is open. */
  public void openForms(List<Talk> talks) throws InterruptedException {
    BlockingQueue<Talk> waiting = new LinkedBlockingQueue<>(talks);
    town.opened().clear();
    onConnections(16, LONGEST, 0, (caller, signing) -> send(caller, signing, waiting, Way.OPENING));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (town.opened().size() < talks.size() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }

  /** Answers for a while, after a time of warming up that does not count. */
  public Result answer(Way way, int connections, double warming, double seconds)
      throws InterruptedException {
    BlockingQueue<Talk> source = way == Way.FORM ? town.opened() : town.asked();
    long warm = (long) (warming * 1e9);
    return onConnections(
        connections,
        (long) (seconds * 1e9),
        warm,
        (caller, signing) -> send(caller, signing, source, way));
  }

  /** One request; returns nothing if there is nothing to send. */
  private interface Work {
    Object send(Caller caller, Signing signing) throws IOException, InterruptedException;
  }

  private final LongAdder starved = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final ThreadLocal<Histogram> histogram =
      ThreadLocal.withInitial(() -> new Histogram(LONGEST, 3));

  private Object send(Caller caller, Signing signing, BlockingQueue<Talk> source, Way way)
      throws IOException, InterruptedException {
    Talk talk = source.poll();
    if (talk == null) {
      long since = System.nanoTime();
      talk = source.poll(50, TimeUnit.MILLISECONDS);
      starved.add(System.nanoTime() - since);
      if (talk == null) {
        return way == Way.OPENING || way == Way.FORM ? null : "";
      }
    }
    byte[] request = way.request(talk, signing, town.slack());
    long since = System.nanoTime();
    if (way != Way.OPENING) {
      talk.answeredAt(since);
    }
    Caller.Reply reply = caller.call(request);
    histogram.get().recordValue(System.nanoTime() - since);
    if (reply.status() != 200 || reply.body().length > 0) {
      failures.increment();
    }
    if (reply.status() == 503) {
      // Faster than anybody types: the question's own delivery is not settled yet. Slack repeats.
      source.add(talk);
    }
    return talk;
  }

  private Result onConnections(int connections, long nanos, long warming, Work work)
      throws InterruptedException {
    starved.reset();
    failures.reset();
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    long begin = System.nanoTime() + warming;
    List<Callable<Histogram>> loops = new ArrayList<>();
    for (int number = 0; number < connections; number++) {
      int port = ports[number % ports.length];
      loops.add(() -> loop(port, begin, begin + nanos, work));
    }
    Histogram all = new Histogram(LONGEST, 3);
    try {
      for (Future<Histogram> loop : threads.invokeAll(loops)) {
        all.add(loop.get());
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a connection failed", failed.getCause());
    } finally {
      threads.shutdown();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Result(all, seconds, starved.sum() / 1e9, failures.sum());
  }

  private Histogram loop(int port, long begin, long end, Work work)
      throws IOException, InterruptedException {
    Signing signing = new Signing();
    histogram.remove();
    boolean warm = false;
    try (Caller caller = new Caller(port)) {
      while (System.nanoTime() < end) {
        if (!warm && System.nanoTime() >= begin) {
          warm = true;
          histogram.get().reset();
        }
        if (work.send(caller, signing) == null) {
          break;
        }
      }
    }
    return histogram.get();
  }
}
