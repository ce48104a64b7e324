package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.conversation.Conversation.Touch;
import org.baraza.flow.Purpose;
import org.baraza.people.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepsTest {
  private static final String[] UP_TO_FOLLOW_UP = {
    "gap", "target-group", "role-model", "structure", "activities", "logistics", "follow-up"
  };

  private final List<Conversation> held = new ArrayList<>();
  private GivenPlan plan = GivenPlan.nothing();
  private Set<Purpose> purposes = Set.of(Purpose.EXCHANGE_VISIT);
  private LocalDate today = LocalDate.parse("2026-03-02");

  @BeforeEach
  void with_two_participants_and_a_follow_up_plan() {
    plan.row("participants", "participant: Aber")
        .row("participants", "participant: Okello")
        .row("follow-up-actions", "action: Thanks", "owner: Aber", "due: 2026-05-20");
  }

  @ParameterizedTest
  @CsvSource({
    "EXCHANGE_VISIT, gap",
    "MARKET_INTEREST_GROUP, profile",
    "PROGRAMME, transactions",
  })
  void a_new_channel_begins_with_the_first_flow_of_its_purpose(Purpose purpose, String flow) {
    purposes = Set.of(purpose);

    assertThat(next()).isEqualTo(flow + " because first");
  }

  @Test
  void a_channel_that_has_no_purpose_yet_is_offered_the_first_of_all() {
    purposes = Set.of();

    assertThat(next()).isEqualTo("gap because first");
  }

  @Test
  void a_channel_that_never_said_its_purpose_goes_on_with_what_it_began() {
    purposes = Set.of();
    finished("profile");

    assertThat(next()).isEqualTo("issues because after");
  }

  @Test
  void a_flow_follows_once_what_comes_before_it_was_held() {
    finished("gap");
    assertThat(next()).isEqualTo("target-group because after");
    assertThat(said()).isEqualTo("It builds on what you settled in “" + title("gap") + "”.");

    finished("target-group", "role-model");
    assertThat(next()).isEqualTo("structure because after");
  }

  @Test
  void a_conversation_with_an_open_question_comes_first() {
    finished("gap");
    hold("role-model", "", Status.ACTIVE);
    assertThat(next()).isEqualTo("role-model because under-way");
  }

  @Test
  void what_was_put_aside_comes_before_anything_new_but_after_what_the_day_asks_for() {
    finished("gap");
    hold("target-group", "", Status.PAUSED);
    assertThat(next()).isEqualTo("target-group because put-aside");

    visit("2026-03-03", "2026-03-04");
    assertThat(next()).isEqualTo("during because visit-near");
  }

  @Test
  void a_conversation_that_was_replaced_counts_for_nothing() {
    hold("gap", "", Status.REPLACED);

    assertThat(next()).isEqualTo("gap because first");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-11, nothing",
    "2026-05-12, during because visit-near",
    "2026-05-13, during because visit-near",
    "2026-05-14, during because visit-near",
    "2026-05-15, after-action because visit-over",
    "2026-07-15, after-action because visit-over",
  })
  void around_a_visit_the_day_says_what_comes_next(LocalDate day, String expected) {
    finished(UP_TO_FOLLOW_UP);
    visit("2026-05-13", "2026-05-14");
    today = day;

    assertThat(next()).isEqualTo(expected);
  }

  @Test
  void what_looks_back_on_a_visit_waits_until_it_is_over() {
    finished(UP_TO_FOLLOW_UP);

    assertThat(next()).isEqualTo("nothing");
  }

  @Test
  void two_weeks_before_a_trip_a_missing_follow_up_plan_is_asked_for_again() {
    finished(UP_TO_FOLLOW_UP);
    visit("2026-05-13", "2026-05-13");
    plan = GivenPlan.nothing().answer("logistics.visit-date", "2026-05-13");
    today = LocalDate.parse("2026-04-28");
    assertThat(next()).isEqualTo("nothing");

    today = LocalDate.parse("2026-04-29");
    assertThat(next()).isEqualTo("follow-up because no-follow-up");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-20, adoption@participants-1 because each-row",
    "2026-05-22, follow-up because look-again",
    "2026-06-03, follow-up because look-again",
    "2026-06-04, adoption@participants-1 because weeks-after",
  })
  void weeks_after_a_visit_its_follow_up_is_revised_and_adoption_looked_at(
      LocalDate day, String expected) {
    finished(UP_TO_FOLLOW_UP);
    finished("after-action");
    visit("2026-05-13", "2026-05-14");
    plan.answer("follow-up.looked-again", "ahead");
    today = day;

    assertThat(next()).isEqualTo(expected);
  }

  @Test
  void each_participant_gets_a_turn_by_name() {
    finished(UP_TO_FOLLOW_UP);
    finished("after-action");
    visit("2026-05-13", "2026-05-14");
    plan.answer("follow-up.looked-again", "revised");
    hold("adoption", "participants-1", Status.FINISHED);
    today = LocalDate.parse("2026-06-15");

    assertThat(next()).isEqualTo("adoption@participants-2 because weeks-after");
    assertThat(said())
        .isEqualTo(
            "4 weeks have passed since the visit, enough to see what is in use with Okello.");

    hold("adoption", "participants-2", Status.FINISHED);
    assertThat(next()).isEqualTo("business-case@participants-1 because each-row");
  }

  @Test
  void a_second_visit_has_its_own_turn_of_what_is_held_for_each() {
    finished("gap", "target-group", "role-model");
    hold("structure", "visit-1", Status.FINISHED);

    assertThat(steps("visit-1").next().map(Next::flow)).contains("activities");
    assertThat(steps("visit-2").next().map(Next::flow)).contains("structure");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, nothing",
    "2026-03-02, minutes because meeting-day",
    "2026-03-09, minutes because meeting-day",
  })
  void minutes_come_again_on_the_day_that_was_agreed(LocalDate day, String expected) {
    purposes = Set.of(Purpose.MARKET_INTEREST_GROUP);
    everything(Purpose.MARKET_INTEREST_GROUP);
    answered("minutes", "meeting-1", "next-meeting", "2026-03-02", "2026-02-02");
    today = day;

    assertThat(next()).isEqualTo(expected);

    hold("minutes", "meeting-2", Status.FINISHED, "2026-03-09");
    assertThat(next()).isEqualTo("nothing");
  }

  @Test
  void a_look_back_that_was_agreed_is_due_on_its_day() {
    purposes = Set.of(Purpose.MARKET_INTEREST_GROUP);
    everything(Purpose.MARKET_INTEREST_GROUP);
    answered("planning", "", "next-reflection", "2026-02-20", "2026-01-20");

    assertThat(next()).isEqualTo("reflection because look-back");
  }

  @ParameterizedTest
  @CsvSource({"close, closing because closing", "go-on, issues because after"})
  void the_road_that_was_chosen_leads_to_closing_or_on(String road, String expected) {
    purposes = Set.of(Purpose.MARKET_INTEREST_GROUP);
    finished("profile");
    answered("lifecycle", "", "road", road, "2026-02-20");

    assertThat(next()).isEqualTo(expected);
  }

  @Test
  void in_the_end_what_was_passed_over_is_offered_again() {
    purposes = Set.of(Purpose.PROGRAMME);
    everything(Purpose.PROGRAMME);
    held.clear();
    GivenPlan.EDITION.flows().values().stream()
        .filter(flow -> flow.purpose() == Purpose.PROGRAMME)
        .forEach(flow -> hold(flow.id(), "", Status.FINISHED));

    assertThat(next()).isEqualTo("transactions because left-out");
    assertThat(said()).startsWith("You passed over this: ");
  }

  @Test
  void every_reason_has_its_words() {
    assertThat(GivenPlan.EDITION.words().keys())
        .contains(
            "next.because.under-way",
            "next.because.put-aside",
            "next.because.first",
            "next.because.in-order",
            "next.because.after",
            "next.because.each-row",
            "next.because.left-out",
            "next.because.visit-near",
            "next.because.no-follow-up",
            "next.because.visit-over",
            "next.because.look-again",
            "next.because.weeks-after",
            "next.because.meeting-day",
            "next.because.look-back",
            "next.because.closing");
  }

  private NextSteps steps(String visit) {
    return new NextSteps(
        purposes, List.copyOf(GivenPlan.EDITION.flows().values()), held, plan, visit, today);
  }

  private String next() {
    return steps("")
        .next()
        .filter(next -> !next.reason().equals("left-out") || purposes.contains(Purpose.PROGRAMME))
        .map(
            next ->
                next.flow()
                    + (next.occasion().isEmpty() ? "" : "@" + next.occasion())
                    + " because "
                    + next.reason())
        .orElse("nothing");
  }

  private String said() {
    Next next = steps("").next().orElseThrow();
    return GivenPlan.EDITION.words().say(next.key(), next.filling()).text();
  }

  private static String title(String flow) {
    return Optional.ofNullable(GivenPlan.EDITION.flows().get(flow)).orElseThrow().title();
  }

  private void visit(String first, String last) {
    plan.answer("logistics.visit-date", first).answer("logistics.last-day", last);
  }

  private void finished(String... flows) {
    for (String flow : flows) {
      hold(flow, "", Status.FINISHED);
    }
  }

  private void everything(Purpose purpose) {
    GivenPlan.EDITION.flows().values().stream()
        .filter(flow -> flow.purpose() == purpose)
        .forEach(flow -> hold(flow.id(), "", Status.FINISHED, "2026-01-01"));
  }

  private void hold(String flow, String occasion, Status status) {
    hold(flow, occasion, status, "2026-02-01");
  }

  private void hold(String flow, String occasion, Status status, String day) {
    held.add(conversation(flow, occasion, status, Map.of(), day));
  }

  private void answered(String flow, String occasion, String question, String text, String day) {
    Answer answer =
        new Answer(
            "a1",
            question,
            GivenPlan.valueOf(flow + "." + question, text),
            "U1",
            at(day),
            null,
            List.of());
    held.add(
        conversation(
            flow, occasion, Status.FINISHED, new HashMap<>(Map.of(question, answer)), day));
  }

  private static Conversation conversation(
      String flow, String occasion, Status status, Map<String, Answer> answers, String day) {
    return new Conversation(
        new Place("T1", "C1"),
        flow + occasion,
        flow,
        occasion,
        status,
        1,
        1,
        null,
        answers,
        Set.of(),
        Map.of(),
        List.of(),
        "U1",
        at(day),
        new Touch("U1", at(day)));
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
  }
}
