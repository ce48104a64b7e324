package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.plan.Trace.Gap;
import org.junit.jupiter.api.Test;

class TraceTest {
  static final String[] RECORDS_TOUR = {
    "activity: Tour of the records",
    "kind: experiential",
    "goal: Stockists keep records",
    "cause: they see no use in records",
    "measure-during: Each fills in a page",
    "measure-after: A book on the counter"
  };

  @Test
  void a_whole_chain_runs_from_a_cause_with_its_lever_to_the_follow_up() {
    Trace trace = Trace.of(whole());

    assertThat(trace.loose()).isEmpty();
    assertThat(trace.chains())
        .singleElement()
        .satisfies(
            chain -> {
              assertThat(chain.isWhole()).isTrue();
              assertThat(chain.levers()).containsExactly("understanding");
              assertThat(chain.cause().map(row -> Values.text(row, "cause")))
                  .contains("They see no use in records");
              assertThat(chain.goal().map(row -> Values.text(row, "goal")))
                  .contains("Stockists keep records.");
              assertThat(chain.after()).isEqualTo("A book on the counter");
              assertThat(chain.followUps())
                  .extracting(row -> Values.text(row, "action"))
                  .containsExactly("Go and see each");
            });
  }

  @Test
  void an_activity_that_answers_two_causes_makes_two_chains() {
    GivenPlan plan =
        whole()
            .row("causes", "cause: No time")
            .row(
                "activities",
                "activity: Talk",
                "kind: discussion",
                "goal: records",
                "cause: No time; they see no use in records",
                "measure-during: All ask",
                "measure-after: A book on the counter");

    assertThat(Trace.of(plan).chains()).hasSize(3).allMatch(Trace.Chain::isWhole);
    assertThat(Trace.of(plan).loose()).isEmpty();
  }

  @Test
  void an_empty_plan_has_neither_chains_nor_loose_ends() {
    assertThat(Trace.of(GivenPlan.nothing())).isEqualTo(new Trace(List.of(), List.of()));
  }

  @Test
  void causes_and_goals_that_no_activity_serves_hang_loose() {
    GivenPlan plan =
        whole().row("causes", "cause: They fear debt").row("goals", "goal: Traders share lorries");

    assertThat(loose(plan))
        .containsExactly(
            Gap.CAUSE_WITHOUT_ACTIVITY + " They fear debt",
            Gap.GOAL_WITHOUT_ACTIVITY + " Traders share lorries");
  }

  @Test
  void a_goal_to_which_no_cause_leads_hangs_loose_on_the_other_side() {
    GivenPlan plan =
        whole()
            .row("goals", "goal: Traders share lorries")
            .row(
                "activities",
                "activity: Load one",
                "kind: experiential",
                "goal: Traders share lorries",
                "measure-during: It is full",
                "measure-after: Two loads shared",
                "follow-up: Ask the driver");

    assertThat(loose(plan)).containsExactly(Gap.GOAL_WITHOUT_CAUSE + " Traders share lorries");
  }

  @Test
  void activities_hang_loose_without_a_goal_a_known_cause_a_measure_or_follow_up() {
    GivenPlan plan =
        whole()
            .row("activities", "activity: Welcome", "kind: presentation")
            .row(
                "activities",
                "activity: Market walk",
                "kind: experiential",
                "goal: Fresh air",
                "cause: Boredom",
                "measure-during: All walk",
                "measure-after: Nobody is bored");

    assertThat(loose(plan))
        .containsExactly(
            Gap.ACTIVITY_WITHOUT_GOAL + " Welcome",
            Gap.ACTIVITY_WITHOUT_GOAL + " Market walk",
            Gap.ACTIVITY_FOR_UNKNOWN_CAUSE + " Market walk",
            Gap.ACTIVITY_WITHOUT_MEASURE + " Welcome",
            Gap.MEASURE_WITHOUT_FOLLOW_UP + " Market walk");
  }

  @Test
  void travel_rest_and_review_need_no_goal() {
    GivenPlan plan =
        whole()
            .row("activities", "activity: Bus", "kind: travel-rest")
            .row("activities", "activity: Evening", "kind: review");

    assertThat(loose(plan)).isEmpty();
  }

  @Test
  void follow_up_hangs_loose_only_if_it_watches_something_that_is_not_there() {
    GivenPlan plan =
        whole()
            .row("follow-up-actions", "action: Thank the hosts")
            .row("follow-up-actions", "action: Count goats", "watches: Goats sold")
            .row("follow-up-actions", "action: Count hens", "watches: Hens", "status: not-needed");

    assertThat(loose(plan)).containsExactly(Gap.FOLLOW_UP_OF_UNKNOWN_MEASURE + " Count goats");
  }

  private static List<String> loose(GivenPlan plan) {
    return Trace.of(plan).loose().stream().map(end -> end.gap() + " " + end.name()).toList();
  }

  /** The smallest plan in which nothing hangs loose. */
  static GivenPlan whole() {
    return GivenPlan.nothing()
        .row("causes", "cause: They see no use in records", "levers: understanding")
        .row("goals", "goal: Stockists keep records.")
        .row("activities", RECORDS_TOUR)
        .row(
            "follow-up-actions",
            "action: Go and see each",
            "watches: a book on the counter",
            "owner: Aber",
            "due: 2026-06-01",
            "status: open");
  }
}
