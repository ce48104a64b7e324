package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.conversation.Conversation.Touch;
import org.baraza.flow.Flow;
import org.baraza.people.Place;
import org.baraza.plan.rules.Rules;
import org.baraza.plan.worked.WorkedAnswers;
import org.junit.jupiter.api.Test;

class SummariesTest {
  private static final Place PLACE = new Place("T1", "C1");

  @Test
  void a_worked_answer_stands_where_the_flow_puts_it_and_sees_the_conversation_as_it_is() {
    Summary summary =
        summary(
            "business-case",
            Map.of(
                "change", "A field day",
                "cost", "UGX 600",
                "per", "year",
                "income-change", "UGX 300"),
            GivenPlan.nothing());

    assertThat(summary.items()).hasSize(2);
    assertThat(summary.items().get(0)).isInstanceOf(Summary.Item.Sentence.class);
    assertThat(summary.items().get(1))
        .isInstanceOfSatisfying(
            Summary.Item.Bullets.class,
            sums -> {
              assertThat(sums.heading()).isEqualTo("Pay-back and return");
              assertThat(sums.bullets().get(2).text())
                  .isEqualTo("The money is back after 24 months.");
            });
  }

  @Test
  void a_table_stands_under_the_heading_that_the_flow_gives_it() {
    Summary summary =
        summary(
            "role-model",
            Map.of(),
            GivenPlan.nothing().row("candidates", "candidate: Odama's shop"));

    assertThat(summary.items())
        .singleElement()
        .isInstanceOfSatisfying(
            Summary.Item.Grid.class,
            table -> assertThat(table.heading()).isEqualTo("The candidates side by side"));
  }

  @Test
  void what_cannot_be_worked_out_yet_is_left_out() {
    assertThat(summary("role-model", Map.of(), GivenPlan.nothing()).items()).isEmpty();
  }

  @Test
  void an_answer_without_a_sentence_of_its_own_comes_at_the_end_under_its_label() {
    Summary summary = summary("during", Map.of("goals-known", "yes"), GivenPlan.nothing());
    Summary open = summary("business-case", Map.of("cost", "UGX 600"), GivenPlan.nothing());

    assertThat(sentences(summary)).containsExactly("The evening before: goals known to all: Yes.");
    assertThat(sentences(open)).containsExactly("Cost to begin: UGX 600");
  }

  @Test
  void a_sentence_says_as_much_as_is_known() {
    Map<String, String> said = Map.of("size", "small", "hosts-count", "2");

    assertThat(sentences(summary("structure", said, GivenPlan.nothing())))
        .containsExactly("Size: A small group. 2 hosts.");
  }

  @Test
  void what_rows_lack_of_an_answered_list_is_still_open() {
    Summary summary =
        summary(
            "activities",
            Map.of("table", "1"),
            GivenPlan.nothing().row("activities", "activity: Tour", "kind: experiential"));

    assertThat(summary.missing()).contains("Minutes in “Activities”");
  }

  @Test
  void no_activity_is_hands_on_only_once_each_kind_is_known() {
    GivenPlan unknown = GivenPlan.nothing().row("activities", "activity: Tour");
    GivenPlan known = GivenPlan.nothing().row("activities", "activity: Talk", "kind: discussion");

    assertThat(findings("activities", unknown))
        .contains("kinds-not-known")
        .doesNotContain("nothing-hands-on");
    assertThat(findings("activities", known))
        .contains("nothing-hands-on")
        .doesNotContain("kinds-not-known");
  }

  @Test
  void what_the_trip_is_worth_and_what_visitors_want_are_two_questions() {
    Map<String, String> worth = Map.of("visit-worth", "Better figures");

    assertThat(ids(summary("target-group", worth, GivenPlan.nothing())))
        .contains("wants-not-known")
        .doesNotContain("worth-not-known");
    assertThat(
            findings(
                "target-group",
                GivenPlan.nothing().row("participants", "participant: Achen", "wants: buyers")))
        .contains("worth-not-known")
        .doesNotContain("wants-not-known");
  }

  private static List<String> sentences(Summary summary) {
    return summary.items().stream()
        .map(item -> ((Summary.Item.Sentence) item).text().text())
        .toList();
  }

  private static List<String> findings(String flow, GivenPlan outside) {
    return ids(summary(flow, Map.of(), outside));
  }

  private static List<String> ids(Summary summary) {
    return summary.findings().stream().map(Finding::check).toList();
  }

  private static Summary summary(String flowId, Map<String, String> said, GivenPlan outside) {
    Flow flow = Optional.ofNullable(GivenPlan.EDITION.flows().get(flowId)).orElseThrow();
    Plan plan =
        new Plan(PLACE, Set.of(), "en", ZoneOffset.UTC, "UGX", Set.of(), true, GivenPlan.WRITTEN);
    Surroundings surroundings =
        new Surroundings(plan, GivenPlan.EDITION, List.of(), LocalDate.parse("2026-03-02"));
    return new Summaries(surroundings, Rules::holds, WorkedAnswers::of)
        .of(flow, conversation(flowId, said), outside);
  }

  private static Conversation conversation(String flow, Map<String, String> said) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    said.forEach(
        (question, text) ->
            answers.put(
                question,
                new Answer(
                    question,
                    question,
                    GivenPlan.valueOf(flow + "." + question, text),
                    "U1",
                    GivenPlan.WRITTEN,
                    null,
                    List.of())));
    return new Conversation(
        PLACE,
        "c1",
        flow,
        "",
        Status.FINISHED,
        1,
        1,
        null,
        answers,
        Set.of(),
        Map.of(),
        List.of(),
        "U1",
        GivenPlan.WRITTEN,
        new Touch("U1", GivenPlan.WRITTEN));
  }
}
