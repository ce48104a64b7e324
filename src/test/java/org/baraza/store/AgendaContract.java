package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How appointments and the tasks that call for them are written. */
abstract class AgendaContract extends StoreContract {
  private static final Instant ODD = Instant.parse("2026-03-29T01:30:00.123000001Z");
  private static final Instant ODDS_MILLISECOND = Instant.parse("2026-03-29T01:30:00.124Z");

  private void set(String id, Instant at) {
    write(records -> records.moments().set("nudge", id, at));
  }

  private void cancel(String id) {
    write(records -> records.moments().cancel("nudge", id));
  }

  private void by(String id, Instant then) {
    write(records -> records.moments().by("nudge", id, NOON, then));
  }

  /** Has db-scheduler write a task, in a transaction of its own. */
  private void scheduledByItself(Agenda agenda, String ticket, Instant at) {
    Dialect.ForScheduling scheduling = store.door().dialect().scheduling();
    SchedulerClient.Builder.create(scheduling.connections())
        .tableName(agenda.tasks())
        .jdbcCustomization(scheduling.language())
        .build()
        .scheduleIfNotExists(new TaskInstance<Void>(Agenda.TASK, ticket), at);
  }

  /** All tasks in the order of their names, with everything that their rows say. */
  private List<Map<String, Object>> tasks(Agenda agenda) {
    return store
        .door()
        .read(
            transaction ->
                transaction
                    .sql()
                    .createQuery("select * from " + agenda.tasks() + " order by task_instance")
                    .mapToMap()
                    .list());
  }

  private List<String> tickets() {
    return column("select ticket from moment order by ticket");
  }

  private List<String> tasks() {
    return column("select task_instance from moment_task order by task_instance");
  }

  private void assertWrittenAlike(Agenda agenda) {
    List<Map<String, Object>> both = tasks(agenda);
    assertThat(both).hasSize(2);
    assertThat(both.get(0)).hasSize(11);
    both.forEach(row -> assertThat(row.remove("task_instance")).isNotNull());
    assertThat(both.get(0)).isEqualTo(both.get(1));
  }

  @Test
  void a_task_is_written_as_db_scheduler_itself_would_write_it() {
    set("a", ODD);
    scheduledByItself(Agenda.MOMENTS, "theirs", ODDS_MILLISECOND);
    assertWrittenAlike(Agenda.MOMENTS);
    store.lanes().wakeAt(TRADERS, NOON);
    scheduledByItself(Agenda.WAKES, "theirs", NOON);
    assertWrittenAlike(Agenda.WAKES);
  }

  @Test
  void a_task_that_was_made_anew_is_the_same_as_before() {
    set("a", ODD);
    set("b", NOON);
    List<Map<String, Object>> before = tasks(Agenda.MOMENTS);
    write("delete from moment_task");
    store
        .door()
        .write(
            transaction -> {
              Agenda.MOMENTS.remakeTasks(transaction);
              return true;
            });
    assertThat(tasks(Agenda.MOMENTS)).isEqualTo(before).hasSize(2);
  }

  @Test
  void each_appointment_has_the_one_task_that_its_ticket_names() {
    set("a", NOON);
    set("b", NOON);
    set("c", NOON);
    set("a", NOON.plusSeconds(1));
    cancel("b");
    by("c", NOON.plusSeconds(1));
    by("d", NOON.plusSeconds(1));
    assertThat(tickets()).hasSize(3).isEqualTo(tasks());
    cancel("a");
    cancel("c");
    cancel("d");
    assertThat(tickets()).isEmpty();
    assertThat(tasks()).isEmpty();
  }

  @Test
  void appointments_of_one_name_and_different_kinds_do_not_disturb_each_other() {
    set("a", NOON);
    write(records -> records.moments().set("letter", "a", NOON));
    set("a", NOON.plusSeconds(1));
    write(records -> records.moments().cancel("letter", "a"));
    assertThat(column("select kind from moment")).containsExactly("nudge");
    assertThat(tickets()).isEqualTo(tasks());
  }

  @Test
  void a_task_that_runs_is_left_to_end_by_itself() {
    set("moved", NOON);
    set("cancelled", NOON);
    List<String> running = tasks();
    write("update moment_task set picked = true");
    set("moved", NOON.plusSeconds(1));
    cancel("cancelled");
    assertThat(tasks()).containsAll(running).hasSize(3);
    assertThat(tickets()).hasSize(1).doesNotContainAnyElementsOf(running);
  }

  @Test
  void what_comes_in_time_stays_as_it_is_set() {
    Instant then = NOON.plus(Duration.ofMinutes(1));
    by("a", then);
    List<String> ticket = tickets();
    by("a", then);
    by("a", then.plusSeconds(30));
    assertThat(tickets()).isEqualTo(ticket);
    by("a", then.minusSeconds(1));
    assertThat(tickets()).doesNotContainAnyElementsOf(ticket).isEqualTo(tasks());
    assertThat(column("select due_at from moment"))
        .containsExactly(Long.toString(Micros.of(then.minusSeconds(1))));
  }
}
