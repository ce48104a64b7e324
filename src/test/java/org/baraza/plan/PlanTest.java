package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Set;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;

final class PlanTest {

  private static final Place PLACE = new Place("T1", "C1");

  @Test
  void whoever_had_their_name_taken_out_facilitates_no_more() {
    Plan plan =
        new Plan(
            PLACE,
            Set.of(),
            "en",
            ZoneOffset.UTC,
            "UGX",
            Set.of("U1", Actor.NOBODY),
            true,
            GivenPlan.WRITTEN);

    assertThat(plan.facilitators()).containsExactly("U1");
  }
}
