package org.baraza.store;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a scheduler; while the database is away none is due, and nobody hears of it twice.
 */
final class TaskTable extends JdbcTaskRepository {
  private static final Comparator<Execution> IN_ORDER =
      Comparator.<Execution, Instant>comparing(task -> task.executionTime)
          .thenComparing(task -> task.taskInstance.getId());

  private final Door door;
  private final Agenda agenda;

  TaskTable(Door door, Agenda agenda, TaskResolver resolver, InstantSource time) {
    super(
        door.dialect().scheduling().connections(),
        false,
        door.dialect().scheduling().language(),
        agenda.tasks(),
        resolver,
        new SchedulerName.Hostname(),
        false,
        time::instant);
    this.door = door;
    this.agenda = agenda;
  }

  @Override
  public List<Execution> getDue(Instant now, int limit) {
    return door.unlessAway(() -> super.getDue(now, limit), List.of());
  }

  @Override
  public Optional<Execution> pick(Execution task, Instant now) {
    return door.unlessAway(() -> super.pick(task, now), Optional.empty());
  }

  /** Takes what is due, in the order in which it is. */
  @Override
  public List<Execution> lockAndGetDue(Instant now, int limit) {
    return door.unlessAway(
        () -> super.lockAndGetDue(now, limit).stream().sorted(IN_ORDER).toList(), List.of());
  }

  @Override
  public List<Execution> getDeadExecutions(Instant olderThan) {
    return door.unlessAway(() -> super.getDeadExecutions(olderThan), List.of());
  }

  /** What runs while the database is away has missed a heartbeat, no more. */
  @Override
  public boolean updateHeartbeat(Execution task, Instant now) {
    return door.unlessAway(() -> super.updateHeartbeat(task, now), false);
  }

  /** What could not be put off stays picked, and is found dead and begun again later. */
  @Override
  public boolean reschedule(
      Execution task,
      Instant next,
      @Nullable Instant lastSuccess,
      @Nullable Instant lastFailure,
      int consecutiveFailures) {
    return door.unlessAway(
        () -> super.reschedule(task, next, lastSuccess, lastFailure, consecutiveFailures), false);
  }

  /**
   * A task that has come to its end goes together with its appointment, and with what others write
   * just then. If that cannot be noted, it is found dead and done again.
   */
  @Override
  public void remove(Execution task) {
    door.unlessAway(
        () -> door.writeBehind(transaction -> agenda.end(transaction, task.taskInstance.getId())),
        0);
  }
}
