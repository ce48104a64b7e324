package org.baraza.store;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

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
}
