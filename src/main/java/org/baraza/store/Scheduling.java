package org.baraza.store;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.people.Place;

/**
 * The one thing that waits for time: moments on people's clock, lanes and house-keeping in real
 * time. Start it once everything that it calls is ready; nothing that it calls may block for long.
 */
public final class Scheduling {
  private static final Duration MOMENTS_POLLING = Duration.ofSeconds(1);
  private static final Duration WAKES_POLLING = Duration.ofMillis(400);
  private static final Duration SWEEPING = Duration.ofSeconds(2);
  private static final int LANES_IN_A_SWEEP = 200;

  /** Slack repeats an event for 24 hours; an hour more is for clocks that differ. */
  private static final Duration CLAIMS_KEPT = Duration.ofHours(25);

  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(10);
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(1);

  private final Door door;
  private final InstantSource realTime;
  private final Map<String, MomentHandler> handlers;
  private final Consumer<Place> lanes;
  private final AtomicInteger momentsRun = new AtomicInteger();
  private final SteppedScheduler moments;
  private final SteppedScheduler wakes;

  Scheduling(
      Door door,
      InstantSource peoplesTime,
      InstantSource realTime,
      Map<String, MomentHandler> handlers,
      Consumer<Place> lanes) {
    this.door = door;
    this.realTime = realTime;
    this.handlers = Map.copyOf(handlers);
    this.lanes = lanes;
    this.moments =
        SteppedScheduler.over(
            door,
            "moments",
            Agenda.MOMENTS,
            peoplesTime,
            MOMENTS_POLLING,
            PollingStrategyConfig.Type.LOCK_AND_FETCH,
            List.of(calling(Agenda.MOMENTS, this::handle)),
            List.of());
    RecurringTask<Void> sweep =
        Tasks.recurring("sweep", FixedDelay.of(SWEEPING)).execute((task, context) -> sweep());
    RecurringTask<Void> tidy =
        Tasks.recurring("tidy", FixedDelay.of(Duration.ofDays(1)))
            .execute((task, context) -> tidy());
    this.wakes =
        SteppedScheduler.over(
            door,
            "wakes",
            Agenda.WAKES,
            realTime,
            WAKES_POLLING,
            PollingStrategyConfig.Type.FETCH,
            List.of(calling(Agenda.WAKES, this::look), sweep, tidy),
            List.of(sweep, tidy));
  }

  /**
   * Begins to wait, on threads that do not keep the process alive.
   *
   * @param momentsAtOnce how many moments are handled side by side; one keeps their order
   */
  public void start(int momentsAtOnce) {
    moments.start(momentsAtOnce, "moment");
    wakes.start();
  }

  /** Lets what runs come to its end and begins nothing more; returns within half a minute. */
  public void stop() {
    moments.stop();
    wakes.stop();
  }

  /** The earliest moment that is waited for, on people's clock. */
  public Optional<Instant> nextDue() {
    return moments.nextDue();
  }

  /** Runs all moments that are due by people's clock, on this thread; returns how many. */
  public int runDue() {
    int before = momentsRun.get();
    moments.runDue();
    return momentsRun.get() - before;
  }

  /** Looks at all lanes whose time has come, on this thread, as if it were polling time. */
  public void runDueWakes() {
    wakes.runDue();
  }

  /** Hands over every lane in which something waits that nobody drains or has put off. */
  public void sweep() {
    door.read(
            transaction -> new Queue(transaction).unattended(realTime.instant(), LANES_IN_A_SWEEP))
        .forEach(lanes);
  }

  /** Forgets what is no longer needed; returns how many rows went. */
  int tidy() {
    Instant now = realTime.instant();
    return door.write(
        transaction -> new SqlClaims(transaction).forgetBefore(now.minus(CLAIMS_KEPT)));
  }

  private void handle(Agenda.Appointment moment) {
    MomentHandler handler = handlers.get(moment.kind());
    if (handler == null) {
      throw new StoreFailure("nothing handles moments of kind " + moment.kind());
    }
    momentsRun.incrementAndGet();
    door.patiently(() -> handler.handle(moment.id(), moment.due()));
  }

  private void look(Agenda.Appointment wake) {
    lanes.accept(SqlLanes.lane(wake));
  }

  /**
   * The task behind an agenda. It asks for the truth first: what was moved or cancelled while the
   * task was on its way is passed over. An appointment ends with its task, see {@link TaskTable}.
   */
  private OneTimeTask<Void> calling(Agenda agenda, Consumer<Agenda.Appointment> handling) {
    Function<String, Optional<Agenda.Appointment>> truth =
        ticket -> door.read(transaction -> agenda.find(transaction, ticket));
    return Tasks.oneTime(Agenda.TASK)
        .onFailure(Scheduling::tryAgain)
        .onDeadExecution(Scheduling::revive)
        .execute(
            (task, context) -> {
              Optional<Agenda.Appointment> due = truth.apply(task.getId());
              if (due.isPresent()) {
                handling.accept(due.get());
              }
            });
  }

  /** At once by the task's own clock; the library's way of doing this asks the system's. */
  private static void revive(ExecutionComplete dead, ExecutionOperations<Void> operations) {
    operations.reschedule(dead, dead.getTimeDone());
  }

  private static void tryAgain(ExecutionComplete failure, ExecutionOperations<Void> operations) {
    int failures = failure.getExecution().consecutiveFailures;
    Duration doubled = FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures, 20));
    Duration wait = doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
    operations.reschedule(failure, failure.getTimeDone().plus(wait));
  }
}
