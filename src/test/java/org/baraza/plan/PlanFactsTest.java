package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.baraza.flow.Row;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;

class PlanFactsTest {
  private static final Row TRIED = GivenPlan.aRow("adoption", "a1", "practice: Records");
  private static final Row IN_USE = GivenPlan.aRow("adoption", "a2", "practice: Records");

  @Test
  void a_list_is_seen_for_one_occasion_or_wherever_it_is_kept() {
    PlanFacts facts =
        new PlanFacts(
            Map.of(), List.of(), List.of(kept("row-1", TRIED), kept("row-2", IN_USE)), "row-2");

    assertThat(facts.rows("adoption")).containsExactly(IN_USE);
    assertThat(facts.everywhere("adoption"))
        .isEqualTo(Map.of("row-1", List.of(TRIED), "row-2", List.of(IN_USE)));
    assertThat(facts.everywhere("practices")).isEmpty();
  }

  private static PlanList kept(String occasion, Row row) {
    return new PlanList(new Place("T1", "C1"), occasion, "adoption", 1, List.of(row));
  }
}
