package org.baraza.store;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a scheduler; while the database is away none is due, and nobody hears of it twice.
 */
final class TaskTable extends JdbcTaskRepository {
  private final Door door;

  TaskTable(Door door, String table, TaskResolver resolver, InstantSource time) {
    super(
        door.dialect().scheduling().connections(),
        false,
        door.dialect().scheduling().language(),
        table,
        resolver,
        new SchedulerName.Hostname(),
        false,
        time::instant);
    this.door = door;
  }

  @Override
  public List<Execution> getDue(Instant now, int limit) {
    return door.unlessAway(() -> super.getDue(now, limit), List.of());
  }

  @Override
  public List<Execution> getDeadExecutions(Instant olderThan) {
    return door.unlessAway(() -> super.getDeadExecutions(olderThan), List.of());
  }

  @Override
  public Optional<Execution> pick(Execution task, Instant now) {
    return door.unlessAway(() -> super.pick(task, now), Optional.empty());
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

  /** The same; begun again, it finds that nothing is left to do. */
  @Override
  public void remove(Execution task) {
    door.unlessAway(
        () -> {
          super.remove(task);
          return true;
        },
        false);
  }
}
