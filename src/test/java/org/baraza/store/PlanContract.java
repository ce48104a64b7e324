package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.flow.Purpose;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.people.Place;
import org.baraza.plan.Dismissal;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;
import org.junit.jupiter.api.Test;

abstract class PlanContract extends StoreContract {
  static Plan plan(Place place, boolean welcomed) {
    return new Plan(
        place,
        Set.of(Purpose.EXCHANGE_VISIT),
        "en",
        ZoneId.of("Africa/Kampala"),
        "UGX",
        Set.of("U1"),
        welcomed,
        NOON);
  }

  private static Row row(String id, String cost) {
    return new Row(id, Map.of("cost", new Value.Money(new BigDecimal(cost), "UGX")), "U1", NOON);
  }

  @Test
  void a_plan_is_found_as_it_was_saved_last_even_after_a_restart() {
    write(records -> records.plans().save(plan(TRADERS, false)));
    write(records -> records.plans().save(plan(TRADERS, true)));
    restart();
    assertThat(maybe(records -> records.plans().find(TRADERS))).contains(plan(TRADERS, true));
  }

  @Test
  void a_plan_of_another_workspace_is_not_found() {
    write(records -> records.plans().save(plan(TRADERS, true)));
    assertThat(maybe(records -> records.plans().find(ELSEWHERE))).isEmpty();
    assertThat(maybe(records -> records.plans().find(FARMERS))).isEmpty();
  }

  @Test
  void two_first_writers_of_a_plan_find_each_other() throws Exception {
    List<Boolean> found =
        atOnce(
            8,
            () ->
                store.write(
                    records -> {
                      boolean there = records.plans().find(TRADERS).isPresent();
                      records.plans().save(plan(TRADERS, there));
                      return there;
                    }));
    assertThat(found).containsOnlyOnce(false);
  }

  @Test
  void a_list_that_nobody_filled_in_is_empty() {
    assertThat(store.<PlanList>read(records -> records.lists().find(TRADERS, "", "hosts")))
        .isEqualTo(PlanList.empty(TRADERS, "", "hosts"));
  }

  @Test
  void every_version_of_a_list_can_be_read() {
    PlanList first = PlanList.empty(TRADERS, "", "hosts").with(List.of(row("r1", "10.50")));
    PlanList second = first.with(row("r2", "7"));
    write(records -> records.lists().save(first, "U1", NOON));
    write(records -> records.lists().save(second, "U2", NOON));
    restart();
    assertThat(store.<PlanList>read(records -> records.lists().find(TRADERS, "", "hosts")))
        .isEqualTo(second);
    assertThat(maybe(records -> records.lists().version(TRADERS, "", "hosts", 1))).contains(first);
    assertThat(several(records -> records.lists().all(TRADERS))).containsExactly(second);
    assertThat(several(records -> records.lists().all(ELSEWHERE))).isEmpty();
  }

  @Test
  void a_list_that_did_not_change_stays_at_its_version() {
    PlanList first = PlanList.empty(TRADERS, "", "hosts").with(row("r1", "1"));
    write(records -> records.lists().save(first, "U1", NOON));
    write(records -> records.lists().save(first.with(row("r1", "1")), "U2", NOON));
    assertThat(column("select saved_by from list_version")).containsExactly("U1");
  }

  @Test
  void a_list_is_not_saved_on_top_of_a_version_that_the_writer_has_not_seen() {
    PlanList first = PlanList.empty(TRADERS, "", "hosts").with(List.of(row("r1", "1")));
    write(records -> records.lists().save(first, "U1", NOON));
    PlanList late = PlanList.empty(TRADERS, "", "hosts").with(row("r2", "2"));
    assertThatThrownBy(() -> write(records -> records.lists().save(late, "U2", NOON)))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("hosts");
  }

  @Test
  void two_people_who_add_rows_at_once_both_keep_theirs() throws Exception {
    atOnce(
        8,
        () ->
            store.write(
                records -> {
                  PlanList list = records.lists().find(TRADERS, "", "hosts");
                  Row another = row("r" + list.rows().size(), "1");
                  records.lists().save(list.with(another), "U1", NOON);
                  return true;
                }));
    assertThat(store.<PlanList>read(records -> records.lists().find(TRADERS, "", "hosts")).rows())
        .hasSize(8);
  }

  @Test
  void a_channel_has_at_most_one_canvas() {
    assertThat(maybe(records -> records.canvases().find(TRADERS))).isEmpty();
    write(records -> records.canvases().save(TRADERS, "F1"));
    write(records -> records.canvases().save(TRADERS, "F2"));
    assertThat(maybe(records -> records.canvases().find(TRADERS))).contains("F2");
    write(records -> records.canvases().forget(TRADERS));
    assertThat(maybe(records -> records.canvases().find(TRADERS))).isEmpty();
  }

  @Test
  void a_canvas_is_found_with_its_plan_also_by_who_has_just_stored_it() {
    write(records -> records.plans().save(plan(TRADERS, true)));
    assertThat(maybe(records -> records.canvases().find(TRADERS))).isEmpty();
    write(
        records -> {
          assertThat(records.canvases().find(TRADERS)).isEmpty();
          records.canvases().save(TRADERS, "F1");
          assertThat(records.canvases().find(TRADERS)).contains("F1");
        });
    assertThat(maybe(records -> records.canvases().find(TRADERS))).contains("F1");
    write(
        records -> {
          records.canvases().forget(TRADERS);
          assertThat(records.canvases().find(TRADERS)).isEmpty();
        });
    assertThat(maybe(records -> records.canvases().find(TRADERS))).isEmpty();
  }

  private static Dismissal dismissal(String id, String check, String reason) {
    return new Dismissal(id, "K1", check, reason, "U1", NOON);
  }

  @Test
  void a_finding_that_was_set_aside_is_found_with_its_reason_even_after_a_restart() {
    write(records -> records.dismissals().save(TRADERS, dismissal("d1", "too-many", "agreed")));
    restart();
    assertThat(several(records -> records.dismissals().all(TRADERS)))
        .containsExactly(dismissal("d1", "too-many", "agreed"));
    assertThat(several(records -> records.dismissals().all(ELSEWHERE))).isEmpty();
  }

  @Test
  void a_dismissal_that_was_taken_back_stays_on_record_but_does_not_hold() {
    write(records -> records.dismissals().save(TRADERS, dismissal("d1", "too-many", "agreed")));
    write(records -> records.dismissals().undo(TRADERS, "d1", "U2", NOON));
    assertThat(several(records -> records.dismissals().all(TRADERS))).isEmpty();
    assertThat(column("select undone_by from dismissal")).containsExactly("U2");
  }

  @Test
  void a_second_reason_takes_the_place_of_the_first_which_stays_on_record() {
    write(records -> records.dismissals().save(TRADERS, dismissal("d1", "too-many", "first")));
    write(records -> records.dismissals().save(TRADERS, dismissal("d2", "too-many", "second")));
    assertThat(several(records -> records.dismissals().all(TRADERS)))
        .containsExactly(dismissal("d2", "too-many", "second"));
    assertThat(column("select reason from dismissal order by number"))
        .containsExactly("first", "second");
  }
}
