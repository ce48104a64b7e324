package org.baraza.assistant.delivery;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares a bounded number of threads among workspaces, so that one for which Slack is slow, or one
 * that floods, keeps no other waiting. Workspaces take turns; one that has work running already
 * gets more only while twice as many threads would stay free.
 */
public final class FairShare {
  private static final Logger LOG = LoggerFactory.getLogger(FairShare.class);

  private final Executor threads;
  private final int slots;
  private final int queue;
  private final Map<String, Deque<Runnable>> waiting = new LinkedHashMap<>();
  private final Map<String, Integer> running = new HashMap<>();
  private int queued;
  private int taken;

  /**
   * Makes a share.
   *
   * @param threads runs at least {@code slots} things at once
   * @param queue how much may wait altogether
   */
  public FairShare(Executor threads, int slots, int queue) {
    this.threads = requireNonNull(threads);
    this.slots = slots;
    this.queue = queue;
  }

  /**
   * Runs something when its workspace's turn comes; what one workspace brings begins in order.
   *
   * @throws RejectedExecutionException if too much waits already
   */
  public void execute(String workspace, Runnable work) {
    synchronized (this) {
      if (queued >= queue) {
        throw new RejectedExecutionException(queued + " wait already");
      }
      waiting.computeIfAbsent(workspace, key -> new ArrayDeque<>()).add(work);
      queued++;
    }
    startWhatMay();
  }

  /**
   * Whether what a workspace brings now would begin before long: nothing else of it waits, nor a
   * sixteenth of what may wait altogether.
   */
  public synchronized boolean isReadyFor(String workspace) {
    return queued < queue / 16 && !waiting.containsKey(workspace);
  }

  private void startWhatMay() {
    Optional<Runnable> next = next();
    while (next.isPresent()) {
      threads.execute(next.get());
      next = next();
    }
  }

  /** Takes the turn of the workspace that has waited longest and may have a thread. */
  private synchronized Optional<Runnable> next() {
    if (taken == slots) {
      return Optional.empty();
    }
    Iterator<Map.Entry<String, Deque<Runnable>>> turns = waiting.entrySet().iterator();
    while (turns.hasNext()) {
      Map.Entry<String, Deque<Runnable>> turn = turns.next();
      String workspace = turn.getKey();
      if (mayStart(workspace)) {
        Deque<Runnable> works = turn.getValue();
        Runnable work = works.remove();
        turns.remove();
        if (!works.isEmpty()) {
          waiting.put(workspace, works); // at the end: others come first now
        }
        queued--;
        taken++;
        running.merge(workspace, 1, Integer::sum);
        return Optional.of(() -> run(workspace, work));
      }
    }
    return Optional.empty();
  }

  private boolean mayStart(String workspace) {
    int free = slots - taken;
    int has = running.getOrDefault(workspace, 0);
    return free > 0 && (has == 0 || has * 2 < free);
  }

  private void run(String workspace, Runnable work) {
    try {
      work.run();
    } finally {
      synchronized (this) {
        taken--;
        running.computeIfPresent(workspace, (key, count) -> count == 1 ? null : count - 1);
      }
      try {
        startWhatMay();
      } catch (RejectedExecutionException stopping) {
        LOG.info("stopping; what waits in lanes is left for the next start");
      }
    }
  }
}
