package org.baraza.flow.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseTest {
  private static final Phrase SIZE = Phrase.of("{size}[, {days}][, {hosts} for {visitors}].");

  @Test
  void what_stands_in_brackets_is_said_once_its_places_are_filled() {
    Map<String, Prose> filling =
        Map.of("size", Prose.plain("Small"), "days", Prose.plain("two days"));

    assertThat(SIZE.with(filling).text()).isEqualTo("Small, two days.");
    assertThat(SIZE.said(filling.keySet())).containsExactly("size", "days");
  }

  @Test
  void a_clause_with_one_empty_place_is_left_out_whole() {
    Map<String, Prose> filling = Map.of("size", Prose.plain("Small"), "hosts", Prose.plain("2"));

    assertThat(SIZE.with(filling).text()).isEqualTo("Small.");
  }

  @Test
  void only_places_outside_brackets_are_needed() {
    assertThat(SIZE.needed()).containsExactly("size");
    assertThat(SIZE.places()).containsExactly("size", "days", "hosts", "visitors");
  }

  @Test
  void brackets_without_a_place_or_after_a_backslash_stay_brackets() {
    assertThat(Phrase.of("[start | help] {a}").with(Map.of("a", Prose.plain("b"))).text())
        .isEqualTo("[start | help] b");
    assertThat(Phrase.of("\\[{a}]").with(Map.of()).text()).isEqualTo("[]");
  }

  @Test
  void a_clause_may_have_marks_but_not_stand_in_them() {
    assertThat(Phrase.of("[*{a}*]").with(Map.of("a", Prose.plain("b"))).spans())
        .containsExactly(new Span.Text("b", Span.Style.BOLD));
    assertThatThrownBy(() -> Phrase.of("*x[ {a}]*"))
        .hasMessageContaining("a [ stands inside * marks");
  }
}
