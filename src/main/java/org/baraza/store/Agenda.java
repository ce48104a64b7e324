package org.baraza.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is to happen when. A row says the truth and names, by its ticket, the one task of
 * db-scheduler that counts for it. So an appointment can be moved while its old task runs, which
 * db-scheduler does not allow for one task, and a task that was overtaken changes nothing. Tasks
 * are written here, as db-scheduler would write them, in the transaction that is under way.
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
    dropTask(transaction, kind, id);
    put(transaction, kind, id, at);
  }

  /** Sets an appointment, unless it is set already for after {@code now} and not after then. */
  void by(Transaction transaction, String kind, String id, Instant now, Instant then) {
    transaction.lock(table + "/" + kind + "/" + id);
    Optional<Instant> due = due(transaction, kind, id);
    if (due.isEmpty()) {
      put(transaction, kind, id, then);
    } else if (!due.get().isAfter(now) || due.get().isAfter(then.plusMillis(1))) {
      set(transaction, kind, id, then);
    }
  }

  private void put(Transaction transaction, String kind, String id, Instant at) {
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
    putTask(transaction, ticket, due);
  }

  private Optional<Instant> due(Transaction transaction, String kind, String id) {
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
    dropTask(transaction, kind, id);
    transaction
        .sql()
        .createUpdate("delete from %s where kind = :kind and id = :id".formatted(table))
        .bind("kind", kind)
        .bind("id", id)
        .execute();
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
    return transaction
            .sql()
            .createUpdate("delete from %s where ticket = :ticket".formatted(table))
            .bind("ticket", ticket)
            .execute()
        + transaction
            .sql()
            .createUpdate(
                "delete from %s where task_name = :task and task_instance = :ticket"
                    .formatted(tasks()))
            .bind("task", TASK)
            .bind("ticket", ticket)
            .execute();
  }

  /** Makes the task of every appointment, in a database that has none of them yet. */
  void remakeTasks(Transaction transaction) {
    transaction
        .sql()
        .createQuery("select ticket, due_at from %s".formatted(table))
        .map(
            (row, context) ->
                new Appointment(TASK, row.getString(1), Micros.instant(row.getLong(2))))
        .list()
        .forEach(task -> putTask(transaction, task.id(), task.due()));
  }

  private void putTask(Transaction transaction, String ticket, Instant due) {
    transaction
        .sql()
        .createUpdate(
            """
            insert into %s (task_name, task_instance, execution_time, picked, version)
            values (:task, :ticket, :due, false, 1)
            """
                .formatted(tasks()))
        .bind("task", TASK)
        .bind("ticket", ticket)
        .bind("due", transaction.dialect().scheduling().moment(due))
        .execute();
  }

  /** A task that runs just now ends by itself; it finds that its ticket does not count. */
  private void dropTask(Transaction transaction, String kind, String id) {
    transaction
        .sql()
        .createUpdate(
            """
            delete from %s
            where task_name = :task and picked = false
              and task_instance = (select ticket from %s where kind = :kind and id = :id)
            """
                .formatted(tasks(), table))
        .bind("task", TASK)
        .bind("kind", kind)
        .bind("id", id)
        .execute();
  }
}
