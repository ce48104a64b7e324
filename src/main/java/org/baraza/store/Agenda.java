package org.baraza.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is to happen when. A row says the truth and names, by its ticket, the one task of
 * db-scheduler that counts for it. So an appointment can be moved while its old task runs, which
 * db-scheduler does not allow for one task, and a task that was overtaken changes nothing.
 */
enum Agenda {
  /** Moments on people's clock. */
  MOMENTS("moment"),
  /** Lanes to look at again, in real time. */
  WAKES("wake");

  /** The name of all tasks that call for an appointment. */
  static final String TASK = "appointment";

  private final String table;

  Agenda(String table) {
    this.table = table;
  }

  /** Something to do at a moment. */
  record Appointment(String kind, String id, Instant due) {}

  /** The table of db-scheduler. */
  String tasks() {
    return table + "_task";
  }

  /** Sets an appointment or moves it, to the next whole millisecond: never too early. */
  void set(Transaction transaction, String kind, String id, Instant at) {
    transaction.lock(table + "/" + kind + "/" + id);
    SchedulerClient scheduler = client(transaction);
    ticket(transaction, kind, id).ifPresent(old -> cancelTask(scheduler, old));
    Instant due = at.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
    String ticket = transaction.nextId();
    transaction
        .sql()
        .createUpdate(
            """
            insert into %s (kind, id, due_at, ticket)
            values (:kind, :id, :due, :ticket)
            on conflict (kind, id) do update
            set due_at = excluded.due_at, ticket = excluded.ticket
            """
                .formatted(table))
        .bind("kind", kind)
        .bind("id", id)
        .bind("due", Micros.of(due))
        .bind("ticket", ticket)
        .execute();
    scheduler.scheduleIfNotExists(new TaskInstance<Void>(TASK, ticket), due);
  }

  /** When an appointment is due, if there is one; nobody else moves it until the end. */
  Optional<Instant> due(Transaction transaction, String kind, String id) {
    transaction.lock(table + "/" + kind + "/" + id);
    return transaction
        .sql()
        .createQuery("select due_at from %s where kind = :kind and id = :id".formatted(table))
        .bind("kind", kind)
        .bind("id", id)
        .map((row, context) -> Micros.instant(row.getLong("due_at")))
        .findOne();
  }

  void cancel(Transaction transaction, String kind, String id) {
    transaction.lock(table + "/" + kind + "/" + id);
    Optional<String> ticket = ticket(transaction, kind, id);
    if (ticket.isPresent()) {
      cancelTask(client(transaction), ticket.get());
      done(transaction, ticket.get());
    }
  }

  /** What a task calls for; nothing if it was moved or cancelled meanwhile. */
  Optional<Appointment> find(Transaction transaction, String ticket) {
    return transaction
        .sql()
        .createQuery("select kind, id, due_at from %s where ticket = :ticket".formatted(table))
        .bind("ticket", ticket)
        .map(
            (row, context) ->
                new Appointment(
                    row.getString("kind"),
                    row.getString("id"),
                    Micros.instant(row.getLong("due_at"))))
        .findOne();
  }

  /** Takes what a task called for off the list, unless it was moved meanwhile, and the task. */
  int end(Transaction transaction, String ticket) {
    return done(transaction, ticket)
        + transaction
            .sql()
            .createUpdate(
                "delete from %s where task_name = :task and task_instance = :ticket"
                    .formatted(tasks()))
            .bind("task", TASK)
            .bind("ticket", ticket)
            .execute();
  }

  /** Takes an appointment off the list, unless it was moved meanwhile; returns how many. */
  int done(Transaction transaction, String ticket) {
    return transaction
        .sql()
        .createUpdate("delete from %s where ticket = :ticket".formatted(table))
        .bind("ticket", ticket)
        .execute();
  }

  /** Makes the task of every appointment, in a database that has none of them yet. */
  void remakeTasks(Transaction transaction) {
    SchedulerClient scheduler = client(transaction);
    transaction
        .sql()
        .createQuery("select ticket, due_at from %s".formatted(table))
        .map(
            (row, context) ->
                new Appointment(TASK, row.getString(1), Micros.instant(row.getLong(2))))
        .list()
        .forEach(
            task ->
                scheduler.scheduleIfNotExists(new TaskInstance<Void>(TASK, task.id()), task.due()));
  }

  private Optional<String> ticket(Transaction transaction, String kind, String id) {
    return transaction
        .sql()
        .createQuery("select ticket from %s where kind = :kind and id = :id".formatted(table))
        .bind("kind", kind)
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  private SchedulerClient client(Transaction transaction) {
    try {
      return transaction.dialect().client(transaction.sql().getConnection(), tasks());
    } catch (SQLException e) {
      throw new StoreFailure("the scheduler has no connection", e);
    }
  }

  /** A task that runs just now ends by itself; it finds that its ticket does not count. */
  private static void cancelTask(SchedulerClient scheduler, String ticket) {
    try {
      scheduler.cancel(TaskInstanceId.of(TASK, ticket));
    } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException ended) {
      // Nothing is left to cancel.
    }
  }
}
