package org.baraza.store;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskRepository;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * A scheduler that looks for due tasks by itself once started, and that can also be told to run
 * what is due right now. Its threads let the process end.
 */
final class SteppedScheduler extends Scheduler {
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** How many tasks are fetched at once. */
  private static final int BATCH = 50;

  private final InstantSource time;
  private final TakingTurns turns;

  private SteppedScheduler(
      InstantSource time,
      TakingTurns turns,
      TaskRepository repository,
      TaskResolver resolver,
      Duration polling,
      PollingStrategyConfig.Type taking,
      ExecutionInterceptor around,
      List<OnStartup> onStartup,
      ThreadFactory threads) {
    super(
        time::instant,
        repository,
        repository,
        resolver,
        BATCH,
        turns,
        new SchedulerName.Hostname(),
        // Waiting is real time, whatever clock the tasks are due by: that one may stand still.
        new Waiter(polling),
        HEARTBEAT,
        MISSED_HEARTBEATS,
        List.of(),
        List.of(around),
        new PollingStrategyConfig(taking, 0.5, 1.0),
        Duration.ofDays(14),
        PATIENCE,
        LogLevel.WARN,
        true,
        onStartup,
        Executors.newSingleThreadExecutor(threads),
        Executors.newScheduledThreadPool(1, threads));
    this.time = time;
    this.turns = turns;
  }

  /**
   * Makes a scheduler.
   *
   * @param name what its threads are called
   * @param time the clock by which its tasks are due
   * @param polling how long it waits, in real time, before it looks again
   * @param taking many at once, which is quicker, or one by one, so that a process that is killed
   *     holds little back
   */
  static SteppedScheduler over(
      Door database,
      String name,
      Agenda agenda,
      InstantSource time,
      Duration polling,
      PollingStrategyConfig.Type taking,
      List<Task<?>> tasks,
      List<OnStartup> onStartup) {
    TaskResolver resolver = new TaskResolver(SchedulerListeners.NOOP, time::instant, tasks);
    TaskRepository repository = new TaskTable(database, agenda, resolver, time);
    return new SteppedScheduler(
        time,
        new TakingTurns(),
        repository,
        resolver,
        polling,
        taking,
        new QuietOutage(tasks),
        onStartup,
        daemons(name));
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Begins to look by itself, and runs so many tasks at once. */
  void start(int atOnce, String name) {
    if (atOnce > 1) {
      turns.sideBySide(atOnce, daemons(name));
    }
    start();
  }

  /**
   * Runs all that is due, and what becomes due by that, on this thread; also what a process began
   * that was killed.
   */
  void runDue() {
    turns.inOneTurn(
        () -> {
          detectDeadExecutions();
          int rounds = 0;
          while (nextDue().filter(due -> !due.isAfter(time.instant())).isPresent()) {
            executeDue();
            rounds++;
          }
          return rounds;
        });
  }

  /** When the earliest task that does not run already is due. */
  Optional<Instant> nextDue() {
    ScheduledExecutionsFilter waiting =
        ScheduledExecutionsFilter.onlyResolved().withPicked(false).limit(1);
    return getScheduledExecutions(waiting).stream()
        .map(execution -> execution.getExecutionTime())
        .findFirst();
  }

  /** Stops looking for tasks and waits for the one that runs. */
  @Override
  public void stop() {
    turns.close(PATIENCE);
    super.stop();
  }
}
