package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.junit.jupiter.api.Test;

final class NextVisitTest {
  private static final ListShape ITEMS = GivenPlan.EDITION.list("logistics").orElseThrow();
  private static final ListShape ACTIVITIES = GivenPlan.EDITION.list("activities").orElseThrow();

  @Test
  void what_was_done_for_the_last_visit_is_to_be_done_again_without_its_date() {
    Row done = GivenPlan.aRow("logistics", "r1", "item: Bus", "due: 2026-03-01", "status: done");
    Row again = NextVisit.of(ITEMS, List.of(done)).get(0);
    assertThat(again.cell("item")).contains(new Value.Text("Bus"));
    assertThat(again.cell("due")).isEmpty();
    assertThat(again.cell("status")).contains(new Value.Chosen(List.of("open")));
  }

  @Test
  void what_happened_and_what_came_of_it_stay_with_the_visit() {
    Row held =
        GivenPlan.aRow(
            "activities", "r1", "activity: Tour", "happened: We saw it", "result: Two orders");
    Row again = NextVisit.of(ACTIVITIES, List.of(held)).get(0);
    assertThat(again.cells()).containsOnlyKeys("activity");
  }

  @Test
  void a_further_visit_begins_its_own_evenings_and_looks_back() {
    assertThat(NextVisit.takesOver("logistics")).isTrue();
    assertThat(NextVisit.takesOver("during")).isFalse();
  }
}
