package org.baraza.plan.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.baraza.flow.Flow;
import org.baraza.plan.GivenPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupAnswersTest {
  @Test
  void feasibility_is_told_in_three_respects_and_never_as_one_verdict() {
    GivenPlan plan =
        GivenPlan.nothing()
            .answer("feasibility.difficulty-technology", "yes")
            .answer("feasibility.difficulty-long-help", "yes")
            .answer("feasibility.difficulty-rules", "not sure")
            .answer("feasibility.risk-losers", "no");

    assertThat(Told.by("feasibility-by-side", plan))
        .containsExactly(
            "# Heading",
            "Difficulty: 1 for it, 1 against, 1 not sure. Against: Long help needed. Not sure:"
                + " Rules in the way.",
            "Risk: 1 for it, 0 against, 0 not sure.");
  }

  @ParameterizedTest
  @CsvSource({
    "yes,      '',       1, 0, 0",
    "no,       '',       0, 1, 0",
    "no,       yes,      1, 0, 0",
    "no,       no,       0, 1, 0",
    "no,       not sure, 0, 0, 1",
    "not sure, '',       0, 0, 1",
  })
  void an_item_and_the_one_asked_after_a_no_are_one_point(
      String payer, String otherPayer, int inFavour, int against, int unknown) {
    GivenPlan plan = GivenPlan.nothing().answer("feasibility.cost-payer", payer);
    if (!otherPayer.isEmpty()) {
      plan.answer("feasibility.cost-other-payer", otherPayer);
    }

    Feasibility cost = Feasibility.of(flow("feasibility"), plan).get(2);

    assertThat(cost.inFavour()).hasSize(inFavour);
    assertThat(cost.against()).hasSize(against);
    assertThat(cost.unknown()).hasSize(unknown);
  }

  @Test
  void a_solution_without_a_name_a_payer_or_keenness_stands_out() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("solutions", "solution: Weigh bags", "who-does: Aber, Okello", "passion: 4")
            .row("solutions", "solution: Cold store", "who-pays: The dairy");

    assertThat(Told.by("who-does-who-pays", plan))
        .containsExactly(
            "What could be done | Who does it | Who pays | How keen members are",
            "Weigh bags | Aber and Okello | nobody yet | 4 of 5",
            "Cold store | nobody yet | The dairy | not asked yet");
  }

  @Test
  void priorities_lead_to_the_solutions_and_steps_that_take_them_up() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("solutions", "solution: Weigh bags")
            .row("work-plan", "step: Buy scales", "solution: weigh bags.", "who-does: Aber")
            .row("work-plan", "step: Test them", "solution: Weigh bags")
            .row("voice-priorities", "priority: Fair weight", "solution: Weigh bags")
            .row("voice-priorities", "priority: Safe road", "step: test them")
            .row("voice-priorities", "priority: Shade", "solution: Plant trees")
            .row("voice-priorities", "priority: Water");

    assertThat(Told.by("priorities-in-plan", plan))
        .containsExactly(
            "# Heading",
            "Fair weight: Weigh bags; Buy scales (Aber); Test them (nobody yet)",
            "Safe road: Test them (nobody yet)",
            "Shade: not taken up yet",
            "Water: not taken up yet");
  }

  private static Flow flow(String id) {
    return Optional.ofNullable(GivenPlan.EDITION.flows().get(id)).orElseThrow();
  }
}
