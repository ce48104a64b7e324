package org.baraza.flow.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.StartingRow;
import org.baraza.flow.SummaryPart;
import org.baraza.flow.Value;
import org.baraza.flow.Value.Ternary;
import org.junit.jupiter.api.Test;

/** Rows that a list begins with, favourable answers and worked answers, sound and translated. */
class StartingRowsTest {
  private static final String FLOW =
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
            - {id: open, kind: yes or no, label: Open, optional: true}
            - {id: size, kind: number, label: Its size, optional: true}
            - {id: since, kind: date, label: Since, optional: true}
            - id: wares
              kind: several choices
              label: Wares
              choices: [{id: seed, label: Seed}, {id: tools, label: Tools}]
          starts with:
            - {stall: Corner, open: yes, size: 2.5, wares: [tools, seed], days before visit: 21}
            - {stall: Gate, wares: seed, days after visit: 3}
            - {stall: Middle}
      questions:
        - {id: permit, kind: yes or no, label: Permit, ask: "Is it?", tip: A tip., why: A reason., favourable: no}
        - {id: dry, kind: yes or no, label: Dry, ask: "Is it?", tip: A tip., why: A reason.}
      summary:
        - {worked: worth, heading: What it is worth, when: {answered: dry}}
      """;

  @Test
  void rows_to_begin_with_are_read_by_the_kinds_of_their_fields() {
    assertThat(read("").flow("market", "en").orElseThrow().lists().get(0).startsWith())
        .containsExactly(
            new StartingRow(
                Map.of(
                    "stall", new Value.Text("Corner"),
                    "open", new Value.Truth(Ternary.YES),
                    "size", new Value.Amount(new BigDecimal("2.5")),
                    "wares", new Value.Chosen(List.of("seed", "tools"))),
                -21),
            new StartingRow(
                Map.of("stall", new Value.Text("Gate"), "wares", new Value.Chosen(List.of("seed"))),
                3),
            new StartingRow(Map.of("stall", new Value.Text("Middle")), null));
  }

  @Test
  void a_question_says_which_answer_is_favourable_if_one_is() {
    Flow flow = read("").flow("market", "en").orElseThrow();

    assertThat(flow.question("permit").orElseThrow().favourable()).isEqualTo(Ternary.NO);
    assertThat(flow.question("dry").orElseThrow().favourable()).isNull();
  }

  @Test
  void a_summary_names_a_worked_answer() {
    assertThat(read("").flow("market", "en").orElseThrow().summary())
        .singleElement()
        .isInstanceOfSatisfying(
            SummaryPart.Worked.class,
            worked -> {
              assertThat(worked.name()).isEqualTo("worth");
              assertThat(worked.heading()).isEqualTo("What it is worth");
            });
  }

  @Test
  void a_translation_gives_the_rows_their_words_in_order_and_headings_by_name() {
    Flow flow =
        read("""
            flow: market
            lists:
              - id: stalls
                starts with: [{stall: Pembeni}, {}, {stall: Katikati}]
            summary:
              - {worked: worth, heading: Thamani}
            """)
            .flow("market", "sw")
            .orElseThrow();

    assertThat(flow.lists().get(0).startsWith())
        .extracting(row -> row.cells().get("stall"))
        .containsExactly(
            new Value.Text("Pembeni"), new Value.Text("Gate"), new Value.Text("Katikati"));
    assertThat(flow.lists().get(0).startsWith().get(0).daysFromVisit()).isEqualTo(-21);
    assertThat(((SummaryPart.Worked) flow.summary().get(0)).heading()).isEqualTo("Thamani");
  }

  @Test
  void a_translation_can_neither_add_rows_nor_decide_what_stands_in_them() {
    assertThat(problems("flow: market\nlists: [{id: stalls, starts with: [{stall: Moja}]}]\n"))
        .containsExactly(
            "\"starts with\" of list \"stalls\" should list 3 rows, as prompts/en does");
    assertThat(
            problems(
                """
                flow: market
                lists: [{id: stalls, starts with: [{size: 4}, {days after visit: 9}, Tatu]}]
                """))
        .containsExactly(
            "a row of list \"stalls\" has \"days after visit\", which only prompts/en decides;"
                + " leave it out",
            "a row of list \"stalls\" has \"size\", which only prompts/en decides; leave it out",
            "a row of list \"stalls\" should be like {field: its words}");
  }

  private static FlowBook read(String swahili) {
    return reading(swahili).book();
  }

  private static List<String> problems(String swahili) {
    return reading(swahili).problems().stream().map(Problem::message).toList();
  }

  private static PromptReading reading(String swahili) {
    String text = swahili.isEmpty() ? "flow: market\n" : swahili;
    return new PromptReader(Set.of(), Set.of("worth"))
        .read(
            List.of(
                new PromptFile("prompts/en/language.yaml", "name: English\nlocale: en-GB\n"),
                new PromptFile("prompts/en/flows.yaml", "order: [market]\n"),
                new PromptFile("prompts/en/programme/market.yaml", FLOW),
                new PromptFile("prompts/sw/language.yaml", "name: Kiswahili\nlocale: sw-KE\n"),
                new PromptFile("prompts/sw/programme/market.yaml", text)));
  }
}
