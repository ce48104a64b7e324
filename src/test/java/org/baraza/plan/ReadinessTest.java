package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.conversation.Conversation.Touch;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;

class ReadinessTest {
  @Test
  void a_plan_is_ready_when_nothing_hangs_loose_both_agree_and_follow_up_is_planned() {
    assertThat(Readiness.of(agreed()).ready()).isTrue();
    assertThat(Readiness.of(agreed(), List.of(structure(1, 2, 2))).ready()).isTrue();
  }

  @Test
  void an_empty_plan_lacks_everything() {
    assertThat(keys(Readiness.of(GivenPlan.nothing())))
        .containsExactly(
            "no-goals",
            "no-activities",
            "no-text",
            "hosts-not-agreed",
            "visitors-not-agreed",
            "no-follow-up-plan");
  }

  @Test
  void what_hangs_loose_is_named() {
    GivenPlan plan =
        agreed().row("causes", "cause: They fear debt").row("causes", "cause: No time");

    assertThat(Readiness.of(plan).missing())
        .containsExactly(
            new Readiness.Missing("cause-without-activity", List.of("They fear debt", "No time")));
  }

  @Test
  void not_sure_is_no_agreement() {
    assertThat(keys(Readiness.of(agreed().answer("structure.hosts-agree", "not sure"))))
        .containsExactly("hosts-not-agreed");
  }

  @Test
  void a_side_that_agreed_before_the_text_was_changed_has_agreed_to_another() {
    assertThat(keys(Readiness.of(agreed(), List.of(structure(3, 2, 4)))))
        .containsExactly("hosts-agreed-to-another");
    assertThat(keys(Readiness.of(agreed(), List.of(structure(5, 2, 4)))))
        .containsExactly("hosts-agreed-to-another", "visitors-agreed-to-another");
  }

  @Test
  void follow_up_without_an_owner_or_a_day_is_no_plan() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("follow-up-actions", "action: A", "owner: Aber")
            .row("follow-up-actions", "action: B", "due: 2026-06-01")
            .row(
                "follow-up-actions",
                "action: C",
                "owner: Aber",
                "due: 2026-06-01",
                "status: not-needed");

    assertThat(Readiness.hasFollowUpPlan(plan)).isFalse();
    assertThat(
            Readiness.hasFollowUpPlan(
                plan.row("follow-up-actions", "action: D", "owner: Aber", "due: 2026-06-01")))
        .isTrue();
  }

  private static GivenPlan agreed() {
    return TraceTest.whole()
        .answer("structure.shown-to-both", "Both gain")
        .answer("structure.hosts-agree", "yes")
        .answer("structure.visitors-agree", "yes");
  }

  private static List<String> keys(Readiness readiness) {
    return readiness.missing().stream().map(Readiness.Missing::key).toList();
  }

  private static Conversation structure(int textDay, int hostsDay, int visitorsDay) {
    Map<String, Answer> answers = new HashMap<>();
    answers.put("shown-to-both", answer("shown-to-both", "Both gain", textDay));
    answers.put("hosts-agree", answer("hosts-agree", "yes", hostsDay));
    answers.put("visitors-agree", answer("visitors-agree", "yes", visitorsDay));
    Instant at = day(1);
    return new Conversation(
        new Place("T1", "C1"),
        "c1",
        "structure",
        "",
        Status.FINISHED,
        1,
        20,
        null,
        answers,
        Set.of(),
        Map.of(),
        List.of(),
        "U1",
        at,
        new Touch("U1", at));
  }

  private static Answer answer(String question, String text, int onDay) {
    return new Answer(
        question,
        question,
        GivenPlan.valueOf("structure." + question, text),
        "U1",
        day(onDay),
        null,
        List.of());
  }

  private static Instant day(int day) {
    return Instant.parse("2026-02-0" + day + "T08:00:00Z");
  }
}
