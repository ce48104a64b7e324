package org.baraza.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.baraza.TestPrompts;
import org.baraza.flow.Value.Ternary;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.people.Who;
import org.junit.jupiter.api.Test;

class ValueProseTest {
  private static final Flow FLOW = TestPrompts.everyKind();
  private static final ValueProse PROSE = new ValueProse(TestPrompts.words());

  @Test
  void what_somebody_wrote_stays_as_it_is_but_for_people_channels_and_links() {
    assertThat(show("story", new Value.Text("*5* <3, <@U1|ann> in <#C2|maize>: <https://a.b|x>")))
        .isEqualTo(
            new Prose(
                List.of(
                    plain("*5* <3, "),
                    new Span.Person("U1"),
                    plain(" in "),
                    new Span.Channel("C2"),
                    plain(": "),
                    new Span.Link("https://a.b", "x"))));
    assertThat(show("story", new Value.Text("<javascript:x|y>")))
        .isEqualTo(Prose.plain("<javascript:x|y>"));
  }

  @Test
  void yes_no_and_not_sure_have_words() {
    assertThat(text(show("permitted", new Value.Truth(Ternary.YES)))).isEqualTo("Yes");
    assertThat(text(show("permitted", new Value.Truth(Ternary.NOT_SURE)))).isEqualTo("Not sure");
  }

  @Test
  void choices_are_shown_by_label_and_a_removed_one_by_its_id() {
    assertThat(text(show("day", new Value.Chosen(List.of("weekend")))))
        .isEqualTo("Saturday and Sunday");
    assertThat(text(show("goods", new Value.Chosen(List.of("grain", "inputs", "old-one")))))
        .isEqualTo("Grain, Farm inputs, old-one");
  }

  @Test
  void numbers_have_their_unit_and_money_its_code() {
    assertThat(text(show("traders", amount("1500")))).isEqualTo("1,500 traders");
    assertThat(text(show("order", amount("4")))).isEqualTo("4 of 5");
    assertThat(text(show("fee", new Value.Money(new BigDecimal("1500000.5"), "UGX"))))
        .isEqualTo("UGX 1,500,000.50");
    assertThat(text(show("stalls", new Value.Listed(3)))).isEqualTo("3 in the list");
  }

  @Test
  void days_and_members_are_left_to_the_surface() {
    LocalDate day = LocalDate.of(2026, 5, 3);

    assertThat(show("opening", new Value.Day(day))).isEqualTo(Prose.of(new Span.Day(day)));
    assertThat(
            show(
                "helpers",
                new Value.People(
                    List.of(new Who.Named("Ben"), new Who.Member("U1"), new Who.Named("Ruth")))))
        .isEqualTo(
            Prose.of(
                plain("Ben"), plain(", "), new Span.Person("U1"), plain(" and "), plain("Ruth")));
  }

  private static Prose show(String question, Value value) {
    return PROSE.show(FLOW.question(question).orElseThrow().kind(), value);
  }

  private static Value amount(String number) {
    return new Value.Amount(new BigDecimal(number));
  }

  private static Span plain(String text) {
    return new Span.Text(text, Span.Style.PLAIN);
  }

  private static String text(Prose prose) {
    return prose.spans().stream()
        .map(span -> ((Span.Text) span).text())
        .collect(Collectors.joining());
  }
}
