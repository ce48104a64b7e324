package org.baraza.flow.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.baraza.flow.Check;
import org.baraza.flow.Comparison;
import org.baraza.flow.Condition;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Kind;
import org.baraza.flow.Level;
import org.baraza.flow.Repeats;
import org.baraza.flow.RowTest;
import org.baraza.flow.Source;
import org.baraza.flow.SummaryPart;
import org.baraza.flow.Value.Ternary;
import org.junit.jupiter.api.Test;

class PromptReaderTest {
  private static final String SOUND =
      """
      flow: market
      repeats: once
      title: The market
      about: What the market is.
      minutes: 5
      source: {guide: A guide, section: Its section}
      lists:
        - id: stalls
          title: Stalls
          row: stall
          fields:
            - {id: stall, kind: short text, label: The stall}
            - id: goods
              kind: several choices
              label: Its goods
              choices:
                - {id: seed, label: Seed}
                - {id: tools, label: Tools}
            - {id: size, kind: number, label: Its size, optional: true}
      questions:
        - id: name
          kind: short text
          label: The name
          ask: What is it called?
          tip: A tip.
          why: A reason.
        - id: price
          kind: money
          label: The price
          ask: What does {name} cost?
          tip: A tip.
          why: A reason.
          when: {answered: name}
        - id: held
          kind: one choice
          label: Market day
          ask: When is it held?
          tip: A tip.
          why: A reason.
          choices:
            - {id: monday, label: Monday}
            - {id: friday, label: Friday}
        - id: stalls
          kind: list
          list: stalls
          label: The stalls
          ask: Which stalls are there?
          tip: A tip.
          why: A reason.
      checks:
        - id: dear
          level: look again
          when: {question: price, more than: 1000}
          found: It is dear.
          matters: A reason.
          do: Something.
      summary:
        - text: "{name} costs {price}."
        - {list: stalls, heading: Stalls, row: "{stall}: {goods}"}
      """;

  @Test
  void a_sound_flow_is_read_in_full() {
    Flow flow = sound(SOUND).flow("market", "en").orElseThrow();

    assertThat(flow.repeats()).isEqualTo(new Repeats.Once());
    assertThat(flow.minutes()).isEqualTo(5);
    assertThat(flow.list("stalls").orElseThrow().naming().id()).isEqualTo("stall");
    assertThat(flow.question("stalls").orElseThrow().kind()).isEqualTo(new Kind.ListOf("stalls"));
    assertThat(flow.question("price").orElseThrow().when())
        .isEqualTo(new Condition.Answered("name"));
    assertThat(flow.question("price").orElseThrow().source())
        .isEqualTo(new Source("A guide", "Its section"));
    Check check = flow.checks().get(0);
    assertThat(check.level()).isEqualTo(Level.LOOK_AGAIN);
    assertThat(check.trigger())
        .isEqualTo(
            new Check.Trigger.When(
                new Condition.Measures("price", Comparison.MORE_THAN, new BigDecimal("1000"))));
    assertThat(flow.summary())
        .hasExactlyElementsOfTypes(SummaryPart.Sentence.class, SummaryPart.Rows.class);
  }

  @Test
  void conditions_may_be_nested_and_look_at_rows() {
    String flow =
        SOUND.replace(
            "{question: price, more than: 1000}",
            """
            {all: [
                  {not: {question: market.held, includes: monday}},
                  {any: [
                    {list: stalls, exactly: 0},
                    {list: stalls, where: {field: goods, includes: seed}, less than: 2},
                    {list: stalls, where: {field: size, more than: 3.5}, more than: 0},
                    {list: stalls, where: {field: size, is: empty}, more than: 0}]}]}""");

    assertThat(sound(flow).flow("market", "en").orElseThrow().checks().get(0).trigger())
        .isEqualTo(
            new Check.Trigger.When(
                new Condition.All(
                    List.of(
                        new Condition.Not(new Condition.Includes("market.held", "monday")),
                        new Condition.Any(
                            List.of(
                                rows(new RowTest.EveryRow(), Comparison.EXACTLY, 0),
                                rows(new RowTest.Chose("goods", "seed"), Comparison.LESS_THAN, 2),
                                rows(
                                    new RowTest.Measures(
                                        "size", Comparison.MORE_THAN, new BigDecimal("3.5")),
                                    Comparison.MORE_THAN,
                                    0),
                                rows(new RowTest.Lacks("size"), Comparison.MORE_THAN, 0)))))));
  }

  @Test
  void yes_no_and_not_sure_are_words_whatever_yaml_makes_of_them() {
    String flow =
        SOUND
            .replace("kind: money", "kind: yes or no")
            .replace("{question: price, more than: 1000}", "{question: price, is: no}");

    assertThat(sound(flow).flow("market", "en").orElseThrow().checks().get(0).trigger())
        .isEqualTo(new Check.Trigger.When(new Condition.Said("price", Ternary.NO)));
  }

  @Test
  void a_flow_may_be_held_for_each_visit_meeting_or_row() {
    assertThat(repeats("each visit")).isEqualTo(new Repeats.EachVisit());
    assertThat(repeats("each meeting")).isEqualTo(new Repeats.EachMeeting());
    assertThat(repeats("{each row of: stalls}")).isEqualTo(new Repeats.EachRow("stalls"));
  }

  @Test
  void a_check_may_name_a_rule_that_is_known() {
    String flow = SOUND.replace("when: {question: price, more than: 1000}", "rule: too-far");

    assertThat(new PromptReader(Set.of("too-far"), Set.of()).read(files(flow)).problems())
        .isEmpty();
    assertThat(new PromptReader(Set.of("too-fat"), Set.of()).read(files(flow)).problems())
        .extracting(Problem::message)
        .containsExactly(
            "check \"dear\" names rule \"too-far\", which does not exist. Did you mean"
                + " \"too-fat\"?");
  }

  @Test
  void all_problems_are_reported_at_once_in_the_order_of_the_file() {
    String flow =
        SOUND
            .replace("{answered: name}", "{answered: nam}")
            .replace("minutes: 5", "minutes: soon")
            .replace("level: look again", "level: look");

    assertThatThrownBy(() -> new PromptReader(Set.of(), Set.of()).read(files(flow)).book())
        .isInstanceOf(PromptReading.FaultyPrompts.class)
        .hasMessage(
            """
            the prompts have problems:
            prompts/en/exchange-visit/market.yaml:5: "minutes" of flow "market" should be a number: soon
            prompts/en/exchange-visit/market.yaml:33: question "price" depends on "nam", which is not in this flow. Did you mean "name"?
            prompts/en/exchange-visit/market.yaml:52: check "dear" has an unknown level "look\"""");
  }

  private static Condition rows(RowTest where, Comparison comparison, int number) {
    return new Condition.HasRows("stalls", where, comparison, number);
  }

  private static Repeats repeats(String repeats) {
    return sound(SOUND.replace("repeats: once", "repeats: " + repeats))
        .flow("market", "en")
        .orElseThrow()
        .repeats();
  }

  private static FlowBook sound(String flow) {
    return new PromptReader(Set.of(), Set.of()).read(files(flow)).book();
  }

  private static List<PromptFile> files(String flow) {
    return List.of(
        new PromptFile("prompts/en/language.yaml", "name: English\nlocale: en-GB\n"),
        new PromptFile("prompts/en/flows.yaml", "order: [market]\n"),
        new PromptFile("prompts/en/exchange-visit/market.yaml", flow));
  }
}
