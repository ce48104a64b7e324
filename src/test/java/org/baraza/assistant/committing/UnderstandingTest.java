package org.baraza.assistant.committing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baraza.TestPrompts;
import org.baraza.commitment.Recurrence;
import org.baraza.commitment.Terms;
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
  void of_several_who_are_mentioned_first_one_is_asked_and_the_others_are_named() {
    Understanding understood = understood("<@U2>, <@U3> and <@U2> will bring the scale by Friday");
    assertThat(understood.terms().owner()).isEqualTo(new Who.Member("U2"));
    assertThat(understood.terms().what()).isEqualTo("bring the scale (together with <@U3>)");
    assertThat(understood.others()).containsExactly(new Who.Member("U3"));
  }

  @Test
  void what_comes_again_is_counted_from_its_first_day() {
    Terms terms = understood("I call <@U2> every Monday").terms();
    assertThat(terms.what()).isEqualTo("call <@U2>");
    assertThat(terms.due()).contains(LocalDate.of(2026, 5, 11));
    assertThat(terms.recurrence())
        .isEqualTo(new Recurrence.Every(1, Recurrence.Unit.WEEKS, LocalDate.of(2026, 5, 11)));
  }

  @Test
  void what_comes_again_without_a_first_day_waits_for_one() {
    Understanding understood = understood("call the miller every two weeks");
    assertThat(understood.asksFirstDay()).isTrue();
    assertThat(understood.terms().startingOn(LocalDate.of(2026, 5, 12)).recurrence())
        .isEqualTo(new Recurrence.Every(2, Recurrence.Unit.WEEKS, LocalDate.of(2026, 5, 12)));
  }

  @Test
  void once_the_rhythm_is_chosen_a_day_that_was_open_is_still_asked_for() {
    Understanding understood = understood("call the miller regularly before Friday");
    Understanding chosen =
        Understanding.chosen(understood.terms(), TestPrompts.words(), LocalDate.of(2026, 5, 6));
    assertThat(understood.isRhythmOpen()).isTrue();
    assertThat(chosen.meant())
        .isEqualTo(new DayMeant.OneOf(List.of(LocalDate.of(2026, 5, 7), LocalDate.of(2026, 5, 8))));
  }

  @Test
  void a_day_that_has_passed_is_asked_about() {
    assertThat(understood("share the list by 3 May 2026").meant())
        .isEqualTo(new DayMeant.Unclear());
    assertThat(understood("share the list by 3 May 2026").terms().due()).isEmpty();
  }
}
