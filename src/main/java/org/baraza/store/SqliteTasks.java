package org.baraza.store;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.util.List;

/**
 * Picks many due tasks with one statement, as db-scheduler does it on PostgreSQL: each by itself
 * would wait for the disk.
 */
final class SqliteTasks extends SqliteJdbcCustomization {
  private static final int LONGEST_NAME = 50;

  @Override
  public boolean supportsSingleStatementLockAndFetch() {
    return true;
  }

  @Override
  public List<Execution> lockAndFetchSingleStatement(
      JdbcTaskRepositoryContext context, Instant now, int limit, boolean orderByPriority) {
    String name = context.schedulerName.getName();
    return context.jdbcRunner.query(
        """
        update %1$s
        set picked = ?, picked_by = ?, last_heartbeat = ?, version = version + 1
        where rowid in (
          select rowid from %1$s
          where picked = ? and execution_time <= ?
          order by execution_time, task_instance limit %2$d)
        returning *
        """
            .formatted(context.tableName, limit),
        statement -> {
          statement.setBoolean(1, true);
          statement.setString(2, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
          setInstant(statement, 3, now);
          statement.setBoolean(4, false);
          setInstant(statement, 5, now);
        },
        context.resultSetMapper.get());
  }
}
