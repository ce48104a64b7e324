package org.baraza.plan.worked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.List;
import org.baraza.plan.GivenPlan;
import org.junit.jupiter.api.Test;

/** The figures behind pictures. */
class FiguresTest {

  @Test
  void minutes_are_summed_for_each_kind_that_has_any() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("activities", "activity: Tour", "kind: experiential", "minutes: 90")
            .row("activities", "activity: Trial", "kind: experiential", "minutes: 30")
            .row("activities", "activity: Talk", "kind: discussion", "minutes: 45");

    assertThat(
            Figures.minutes(
                plan.rows("activities"), List.of("discussion", "experiential", "review")))
        .containsExactly(
            entry("discussion", new BigDecimal("45")),
            entry("experiential", new BigDecimal("120")));
  }

  @Test
  void what_was_taken_up_is_counted_with_all_participants_together() {
    GivenPlan plan =
        GivenPlan.nothing()
            .rowFor("p1", "adoption", "practice: Records", "step: tried")
            .rowFor("p2", "adoption", "practice: Records", "step: tried")
            .rowFor("p2", "adoption", "practice: Outreach", "step: dropped");

    assertThat(Figures.adoption(plan, List.of("tried", "in-use-as-seen", "dropped")).values())
        .containsExactly(2, 0, 1);
  }
}
