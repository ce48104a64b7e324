package org.baraza.plan.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.baraza.plan.GivenPlan;
import org.junit.jupiter.api.Test;

class VisitTablesTest {
  @Test
  void minutes_are_summed_by_kind_with_their_share_and_what_has_none_is_said() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("activities", "activity: Tour", "kind: experiential", "minutes: 90")
            .row("activities", "activity: Try it", "kind: experiential", "minutes: 60")
            .row("activities", "activity: Welcome", "kind: presentation", "minutes: 20")
            .row("activities", "activity: Bus", "kind: travel-rest", "minutes: 40")
            .row("activities", "activity: Talk", "kind: discussion");

    assertThat(Told.by("minutes-by-kind", plan))
        .containsExactly(
            "Kind of activity | Minutes | Share",
            "Hands on | 150 | 71 %",
            "Presentation | 20 | 10 %",
            "Travel, meals, rest | 40 | 19 %",
            "All of it | 210 | 100 %",
            "Without minutes so far, and not counted: 1.");
  }

  @Test
  void who_pays_is_shown_for_each_cost_and_summed_for_each_payer_and_currency() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("cost-share", "cost: Bus", "type: fixed", "payer: programme", "amount: UGX 400000")
            .row(
                "cost-share", "cost: Room", "type: fixed", "payer: programme", "amount: UGX 100000")
            .row("cost-share", "cost: Visa", "payer: participants, programme", "amount: USD 50")
            .row("cost-share", "cost: Lunch", "type: variable", "payer: participants");

    assertThat(Told.by("cost-share", plan))
        .containsExactly(
            "Cost | Fixed or variable | Who pays | About how much",
            "Bus | Fixed | The programme | UGX 400,000",
            "Room | Fixed | The programme | UGX 100,000",
            "Visa | Not known yet | The participants, The programme | USD 50",
            "Lunch | Variable | The participants | Not known yet",
            "# What that comes to",
            "The programme: UGX 500,000",
            "The participants and The programme: USD 50");
  }

  @Test
  void a_visit_is_planned_back_in_order_of_date_with_the_reason_for_beginning_so_early() {
    GivenPlan plan =
        GivenPlan.nothing()
            .answer("logistics.visit-date", "2026-07-15")
            .answer("structure.size", "large")
            .answer("structure.distance", "abroad")
            .answer("structure.days", "4")
            .row("logistics", "item: Borrow a tent", "owner: Aber", "due: 2026-06-01")
            .row("logistics", "item: Ask the chief")
            .row("logistics", "item: Beds", "status: not-needed", "due: 2026-03-03")
            .row("logistics", "item: Date, time and place confirmed", "status: open");

    assertThat(Told.by("back-plan", plan))
        .containsExactly(
            "Due | What has to be settled | Owner | Status",
            "2026-04-10, suggested | Date, time and place confirmed | Not known yet | Not begun",
            "2026-06-01 | Borrow a tent | Aber | Not known yet",
            "Not known yet | Ask the chief | Not known yet | Not known yet",
            "Preparation begins on 2026-04-10, 96 days before the visit.",
            "It takes 4.5 times as long as for a small visit nearby, because of the large group,"
                + " the border to cross and the days away. These numbers are Baraza's own; change"
                + " any date if you know better.");
  }

  @Test
  void a_small_visit_nearby_takes_its_dates_as_they_are() {
    GivenPlan plan = GivenPlan.nothing().answer("logistics.visit-date", "2026-07-15");

    assertThat(Told.by("back-plan", plan))
        .singleElement()
        .asString()
        .startsWith("A small visit nearby takes some weeks");
    assertThat(Told.by("back-plan", GivenPlan.nothing())).isEmpty();
  }

  @Test
  void follow_up_stands_in_order_of_date() {
    GivenPlan plan =
        GivenPlan.nothing()
            .answer("logistics.visit-date", "2026-07-15")
            .answer("logistics.last-day", "2026-07-16")
            .row("follow-up-actions", "action: Call Aber", "due: 2026-08-01", "kind: coaching")
            .row("follow-up-actions", "action: Thank the hosts and ask about more");

    assertThat(Told.by("follow-up-dates", plan))
        .containsExactly(
            "Due | What will happen | Kind | Owner | Status",
            "2026-07-19, suggested | Thank the hosts and ask about more | Not known yet |"
                + " Not known yet | Not known yet",
            "2026-08-01 | Call Aber | Coaching one to one | Not known yet | Not known yet");
  }

  @Test
  void the_finished_table_has_six_columns() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row(
                "activities",
                "activity: Tour",
                "kind: experiential",
                "goal: Keep records",
                "measure-during: All ask",
                "measure-after: A book",
                "happened: It rained",
                "result: Most asked",
                "follow-up: Call them")
            .row("activities", "activity: Bus", "kind: travel-rest");

    assertThat(Told.by("finished-table", plan))
        .containsExactly(
            "Activity | Goal and what you expect | Measures | What happened | Result | Follow-up",
            "Tour | Keep records | During: All ask\nAfter: A book | It rained | Most asked | Call"
                + " them",
            "Bus |  |  |  |  | ");
  }

  @Test
  void a_case_record_says_what_is_missing_instead_of_filling_it_in() {
    GivenPlan plan =
        GivenPlan.nothing()
            .answer("gap.current", "They wait")
            .answer("gap.desired", "They go out")
            .row("causes", "cause: No habit")
            .answer("structure.size", "small")
            .answer("structure.days", "2")
            .row("candidates", "candidate: Odama's shop", "standing: chosen")
            .row("candidates", "candidate: Lira Mills", "standing: reserve")
            .row("follow-up-actions", "action: Thanks", "status: done")
            .answer("after-action.still-open", "What lasts");

    assertThat(Told.by("case-record", plan))
        .containsExactly(
            "Heading",
            "# The challenge",
            "From: They wait To: They go out",
            "No habit",
            "# The goals",
            "Nothing is written down about this.",
            "# How it was done",
            "A small group · 2 days",
            "Visited: Odama's shop",
            "# What followed",
            "Thanks (Done)",
            "Still open: What lasts");
    assertThat(Told.by("case-record", plan.answer("after-action.challenge-told", "A long story")))
        .contains("A long story")
        .doesNotContain("No habit");
  }

  @Test
  void readiness_says_what_is_missing_or_that_nothing_is() {
    assertThat(Told.by("visit-readiness", GivenPlan.nothing()))
        .startsWith("# Heading", "There is no goal yet.")
        .endsWith("No follow-up has a name and a day yet.");

    GivenPlan plan =
        GivenPlan.nothing()
            .row("goals", "goal: Keep records")
            .row(
                "activities",
                "activity: Tour",
                "kind: experiential",
                "goal: Keep records",
                "measure-during: All ask",
                "measure-after: A book",
                "follow-up: Look for it")
            .row("follow-up-actions", "action: Look", "owner: Aber", "due: 2026-08-01")
            .answer("structure.shown-to-both", "Both gain")
            .answer("structure.hosts-agree", "yes")
            .answer("structure.visitors-agree", "yes");
    assertThat(Told.by("visit-readiness", plan)).singleElement().asString().contains("is ready");
    assertThat(Told.by("visit-readiness", plan.row("causes", "cause: Debt")))
        .containsExactly(
            "# Heading",
            "Still without an activity that answers it: Debt.",
            "No cause leads to this goal: Keep records.");
  }

  @Test
  void a_discussion_round_ends_on_its_last_day() {
    GivenPlan plan =
        GivenPlan.nothing()
            .answer("discussion.opens", "2026-06-21")
            .answer("discussion.days", "25")
            .answer("discussion.asked", "Aber, Okello, Lamunu")
            .row("contributions", "contribution: Market days", "from: Okello")
            .row("contributions", "contribution: Ask the women");

    assertThat(Told.by("discussion-round", plan, LocalDate.parse("2026-06-20")))
        .containsExactly(
            "# Heading",
            "From 2026-06-21 to 2026-07-15.",
            "It has not begun.",
            "Contributions: 2.",
            "Not heard yet: Aber and Lamunu.");
    assertThat(Told.by("discussion-round", plan, LocalDate.parse("2026-07-15")))
        .contains("Days left: 1.");
    assertThat(Told.by("discussion-round", plan, LocalDate.parse("2026-07-16")))
        .contains("It is over.");
  }
}
