package org.baraza.assistant.committing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.TestPrompts;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TogetherTest {
  private static final Words WORDS = TestPrompts.words();

  @ParameterizedTest
  @ValueSource(strings = {"bring the scale", "bring the scale (the large one)"})
  void those_who_help_are_named_and_left_out_again(String what) {
    List<Who> others = List.of(new Who.Member("U3"), new Who.Named("Achola (Lamwo)"));
    String said = Together.said(WORDS, what, others);
    assertThat(said).isEqualTo(what + " (together with <@U3>, Achola (Lamwo))");
    assertThat(Together.alone(WORDS, said)).isEqualTo(what);
  }

  @Test
  void a_promise_that_names_nobody_who_helps_stays_as_it_is() {
    String what = "pay <@U3> for the scale (in cash)";
    assertThat(Together.alone(WORDS, what)).isEqualTo(what);
  }
}
