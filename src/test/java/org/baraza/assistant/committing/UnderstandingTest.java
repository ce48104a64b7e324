package org.baraza.assistant.committing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.baraza.TestPrompts;
import org.baraza.flow.DayMeant;
import org.baraza.people.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U1 writes on Wednesday, 6 May 2026. */
class UnderstandingTest {
  private static Understanding understood(String line) {
    return Understanding.of(line, TestPrompts.words(), "U1", LocalDate.of(2026, 5, 6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "share the list by Friday; U1; share the list",
        "I will share the list by Friday; U1; share the list",
        "By Friday I'll share the list; U1; share the list",
        "<@U2> brings the scale by Friday; U2; brings the scale",
        "<@U2|walter> please bring the scale by Friday; U2; bring the scale",
        "By Friday <@U2> will bring the scale; U2; bring the scale",
        "share the list with <@U2> by Friday; U1; share the list with <@U2>",
      })
  void who_is_mentioned_first_is_asked_and_otherwise_it_is_the_writers(
      String line, String owner, String what) {
    assertThat(understood(line).terms().owner()).isEqualTo(new Who.Member(owner));
    assertThat(understood(line).terms().what()).isEqualTo(what);
    assertThat(understood(line).terms().due()).contains(LocalDate.of(2026, 5, 8));
  }

  @Test
  void a_day_that_has_passed_is_asked_about() {
    assertThat(understood("share the list by 3 May 2026").meant())
        .isEqualTo(new DayMeant.Unclear());
    assertThat(understood("share the list by 3 May 2026").terms().due()).isEmpty();
  }
}
