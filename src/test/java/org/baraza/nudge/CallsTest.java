package org.baraza.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baraza.people.Place;
import org.baraza.plan.GivenPlan;
import org.baraza.plan.Plan;
import org.baraza.plan.Rhythm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CallsTest {
  private static final Instant APRIL = Instant.parse("2026-04-01T05:00:00Z");
  private static final Instant YEAR_END = Instant.parse("2026-12-31T00:00:00Z");
  private static final Rhythm QUIET_WEEKS =
      new Rhythm(
          true,
          Weeks.FROM_MONDAY,
          LocalTime.of(8, 0),
          LocalTime.of(16, 0),
          DayOfWeek.MONDAY,
          Rhythm.Digest.NONE);

  private static Plan plan(Rhythm rhythm) {
    return new Plan(
            new Place("T1", "C1"),
            Set.of(),
            "en",
            ZoneId.of("Africa/Kampala"),
            "UGX",
            Set.of(),
            true,
            APRIL)
        .with(rhythm);
  }

  private static Circle circle(Rhythm rhythm, List<Call> dated, String lastDay) {
    Circle.Busy busy = new Circle.Busy(false, Set.of(), LocalDate.parse(lastDay));
    return new Circle(plan(rhythm), dated, busy, Set.of());
  }

  private static List<String> ahead(Circle circle, Instant from) {
    List<String> lines = new ArrayList<>();
    for (Bulletin bulletin : Due.ahead(circle, from, YEAR_END)) {
      bulletin
          .calls()
          .forEach(
              call ->
                  lines.add(
                      bulletin.at().atZone(circle.plan().zone()).toLocalDateTime()
                          + " "
                          + call.subject()));
    }
    return lines;
  }

  private static List<String> visit(GivenPlan plan, boolean duringBegun, String... unvisited) {
    List<Call> calls =
        new VisitCalls("", plan, QUIET_WEEKS, duringBegun, List.of(unvisited)).calls();
    return ahead(circle(QUIET_WEEKS, calls, "2026-12-01"), APRIL);
  }

  /** From Friday to Sunday. */
  private static GivenPlan weekend() {
    return GivenPlan.nothing()
        .answer("logistics.visit-date", "2026-05-08")
        .answer("logistics.last-day", "2026-05-10");
  }

  @Test
  void a_visit_without_a_day_calls_for_nothing() {
    assertThat(visit(GivenPlan.nothing(), false)).isEmpty();
  }

  @Test
  void a_visit_calls_from_a_week_before_to_months_after_also_on_its_weekend() {
    GivenPlan plan =
        weekend().answer("during.morning-hour", "at-6").answer("during.evening-hour", "at-20");
    assertThat(visit(plan, false, "Beatrice"))
        .containsExactly(
            "2026-05-04T08:00 PLAN_BEFORE_TRIP",
            "2026-05-07T08:00 EVE",
            "2026-05-08T06:00 ROLE_CARD",
            "2026-05-08T20:00 EVENING_REVIEW",
            "2026-05-09T06:00 ROLE_CARD",
            "2026-05-09T20:00 EVENING_REVIEW",
            "2026-05-10T06:00 ROLE_CARD",
            "2026-05-10T20:00 EVENING_REVIEW",
            "2026-05-11T08:00 THANKS",
            "2026-05-18T08:00 PLAN_AFTER_TRIP",
            "2026-06-22T08:00 ADOPTION",
            "2026-09-07T08:00 ADOPTION");
  }

  @Test
  void what_is_done_or_unwanted_is_not_called_for() {
    GivenPlan plan =
        weekend()
            .answer("during.morning-hour", "none")
            .answer("during.evening-hour", "at-19")
            .answer("follow-up.looked-again", "revised")
            .row("evening-reviews", "evening: first", "day: 2026-05-08")
            .row(
                "follow-up-actions",
                "action: Thank the hosts",
                "kind: hosts",
                "owner: Grace",
                "due: 2026-05-13",
                "status: done");
    assertThat(visit(plan, true))
        .containsExactly("2026-05-09T19:00 EVENING_REVIEW", "2026-05-10T19:00 EVENING_REVIEW");
  }

  @Test
  void what_happened_is_asked_on_the_evening_and_still_when_that_was_missed() {
    GivenPlan plan =
        weekend()
            .answer("during.morning-hour", "none")
            .answer("during.evening-hour", "at-19")
            .answer("follow-up.looked-again", "kept")
            .row(
                "activities",
                "activity: Tour of the shop",
                "kind: experiential",
                "date: 2026-05-09")
            .row("activities", "activity: Lunch", "kind: travel-rest", "date: 2026-05-09");
    assertThat(visit(plan, true)).contains("2026-05-09T19:00 HAPPENED");
    List<Call> calls = new VisitCalls("", plan, QUIET_WEEKS, true, List.of()).calls();
    Circle circle = circle(QUIET_WEEKS, calls, "2026-12-01");
    assertThat(ahead(circle, Instant.parse("2026-05-10T20:30:00Z")))
        .startsWith("2026-05-11T08:00 HAPPENED", "2026-05-11T08:00 THANKS");
  }

  private static List<String> group(GivenPlan plan, @Nullable String reflected, String today) {
    LocalDate held = reflected == null ? null : LocalDate.parse(reflected);
    LocalDate day = LocalDate.parse(today);
    List<Call> calls = new GroupCalls(plan, held, day).calls();
    Instant from = day.atTime(5, 0).atZone(ZoneId.of("Africa/Kampala")).toInstant();
    return ahead(circle(QUIET_WEEKS, calls, "2026-12-01"), from);
  }

  @Test
  void a_group_looks_back_at_the_cadence_that_it_chose() {
    GivenPlan plan =
        GivenPlan.nothing()
            .answer("planning.next-reflection", "2026-05-06")
            .answer("planning.reflect-every", "quarter");
    assertThat(group(plan, null, "2026-04-20")).containsExactly("2026-05-06T08:00 REFLECTION");
    assertThat(group(plan, null, "2026-07-01")).containsExactly("2026-08-06T08:00 REFLECTION");
    assertThat(group(plan, "2026-05-11", "2026-05-12"))
        .containsExactly("2026-08-11T08:00 REFLECTION");
  }

  @Test
  void temporary_jobs_and_outside_help_are_announced_before_they_end() {
    GivenPlan plan =
        GivenPlan.nothing()
            .answer("commitment.subsidy-ends", "2026-06-30")
            .row("temporary-roles", "job: Writes minutes", "who: Grace", "until: 2026-06-12");
    assertThat(group(plan, null, "2026-04-20"))
        .containsExactly(
            "2026-06-05T08:00 ROLE_ENDS",
            "2026-06-12T08:00 ROLE_ENDS",
            "2026-06-16T08:00 SUBSIDY_ENDS",
            "2026-06-30T08:00 SUBSIDY_ENDS");
  }

  @Test
  void an_issue_is_looked_back_on_when_its_group_said() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("working-issues", "issue: No lender", "review-date: 2026-06-12")
            .row("working-issues", "issue: No market information");
    assertThat(group(plan, null, "2026-04-20")).containsExactly("2026-06-12T08:00 ISSUE_REVIEW");
    assertThat(group(plan, null, "2026-07-20")).isEmpty();
  }

  @Test
  void a_quiet_channel_is_asked_once_and_gets_no_digest_after_that() {
    Rhythm digests = Rhythm.usual();
    Circle.Busy busy = new Circle.Busy(true, Set.of(), LocalDate.parse("2026-04-01"));
    Circle circle = new Circle(plan(digests), List.of(), busy, Set.of());
    assertThat(ahead(circle, APRIL))
        .containsExactly(
            "2026-04-06T09:00 DIGEST",
            "2026-04-13T09:00 DIGEST",
            "2026-04-20T09:00 DIGEST",
            "2026-04-27T09:00 DIGEST",
            "2026-05-04T09:00 DIGEST",
            "2026-05-11T09:00 DIGEST",
            "2026-05-13T09:00 QUIET");
  }

  @Test
  void nothing_is_said_in_a_channel_that_is_switched_off() {
    assertThat(ahead(circle(Rhythm.usual().nudged(false), List.of(), "2026-04-01"), APRIL))
        .isEmpty();
  }

  @Test
  void digests_that_were_missed_become_one() {
    Circle.Busy busy = new Circle.Busy(true, Set.of(), LocalDate.parse("2026-04-20"));
    Circle circle = new Circle(plan(Rhythm.usual()), List.of(), busy, Set.of());
    assertThat(ahead(circle, Instant.parse("2026-04-29T09:00:00Z")))
        .startsWith("2026-04-29T12:00 DIGEST", "2026-05-04T09:00 DIGEST");
  }
}
