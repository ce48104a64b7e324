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
