package org.baraza.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.baraza.TestPrompts;
import org.baraza.flow.DateWords.Found;
import org.baraza.flow.wording.Phrase;
import org.baraza.flow.wording.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything is said on Wednesday, 6 May 2026. */
class DateWordsTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 5, 6);

  private static Found find(String line) {
    return new DateWords(TestPrompts.words(), WEDNESDAY).find(line);
  }

  private static List<LocalDate> days(String days) {
    return Stream.of(days.split(" ", -1)).map(LocalDate::parse).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "share the price list by Friday; 2026-05-08; share the price list",
        "share the price list by friday.; 2026-05-08; share the price list",
        "By Friday, share the price list; 2026-05-08; share the price list",
        "share the list by Fri with everyone; 2026-05-08; share the list with everyone",
        "call the miller tomorrow; 2026-05-07; call the miller",
        "call the miller today; 2026-05-06; call the miller",
        "call him the day after tomorrow; 2026-05-08; call him",
        "visit the mill in two weeks; 2026-05-20; visit the mill",
        "visit the mill in 10 days; 2026-05-16; visit the mill",
        "visit the mill within a month; 2026-06-06; visit the mill",
        "visit the mill in two weeks' time; 2026-05-20; visit the mill",
        "visit the mill three days from now; 2026-05-09; visit the mill",
        "pay the rent by the end of the month; 2026-05-31; pay the rent",
        "pay the rent by end of next month; 2026-06-30; pay the rent",
        "pay the rent by the end of June; 2026-06-30; pay the rent",
        "pay the rent by 3 June; 2026-06-03; pay the rent",
        "pay the rent by 3 May; 2027-05-03; pay the rent",
        "pay the rent by June 3rd 2026; 2026-06-03; pay the rent",
        "pay the rent on 2026-06-03; 2026-06-03; pay the rent",
        "pay the rent by 3/6/2026; 2026-06-03; pay the rent",
        "pay the rent by 3/6; 2026-06-03; pay the rent",
        "pay the rent by the 15th; 2026-05-15; pay the rent",
        "pay the rent by the 1st; 2026-06-01; pay the rent",
        "come this Wednesday; 2026-05-06; come",
        "come next Wednesday; 2026-05-13; come",
        "Friday: bring the scale; 2026-05-08; bring the scale",
        "share the list by Friday next week; 2026-05-15; share the list",
        "share the list by Friday, next week; 2026-05-15; share the list",
        "share the list by Friday the next week; 2026-05-15; share the list",
        "share the list on Monday of next week; 2026-05-11; share the list",
        "share the list next week Friday; 2026-05-15; share the list",
        "share the list next week on Friday; 2026-05-15; share the list",
        "next week Friday share the list; 2026-05-15; share the list",
        "share the list by Friday this week; 2026-05-08; share the list",
      })
  void a_day_is_found_and_the_rest_is_the_promise(String line, LocalDate day, String rest) {
    Found found = find(line);
    assertThat(found.meant()).isEqualTo(new DayMeant.Clear(day));
    assertThat(found.rest()).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "send it by Wednesday; 2026-05-06 2026-05-13",
        "send it next Friday; 2026-05-08 2026-05-15",
        "send it before Friday; 2026-05-07 2026-05-08",
        "send it next month; 2026-06-01 2026-06-30",
        "send it by June; 2026-06-01 2026-06-30",
        "send it by the 6th; 2026-05-06 2026-06-06",
        "meet on Monday and send it by Friday; 2026-05-11 2026-05-08",
        "send it by Sunday next week; 2026-05-10 2026-05-17",
        "send it by Saturday next week; 2026-05-09 2026-05-16",
      })
  void what_can_mean_two_days_is_asked_about(String line, String days) {
    assertThat(find(line).meant()).isEqualTo(new DayMeant.OneOf(days(days)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "repair the store before planting; before planting",
        "repair the store until the rains come; until the rains come",
        "repair the store soon; soon",
        "repair the store next week; next week",
        "repair the store by the weekend; by the weekend",
        "repair the store in a few days; in a few days",
        "repair the store by 3/5/26; by 3/5/26",
        "repair the store by Monday this week; by Monday this week",
      })
  void a_time_that_is_no_day_is_named_and_stays_in_the_line(String line, String phrase) {
    assertThat(find(line)).isEqualTo(new Found(new DayMeant.Unclear(), phrase, line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dry the maize in the sun",
        "prepare the Friday market",
        "travel by bus to Lira",
        "buy 1/2 bag of seed",
        "bring 2.5 kg",
        "ask whether the road may be open",
        "",
      })
  void a_line_without_a_time_has_none(String line) {
    assertThat(find(line)).isEqualTo(new Found(new DayMeant.Unsaid(), "", line));
  }

  @Test
  void mentions_are_left_alone() {
    assertThat(find("<@U123> brings the scale by Friday").rest())
        .isEqualTo("<@U123> brings the scale");
  }

  @Test
  void figures_are_read_in_the_order_of_the_language() {
    Words american = in(Locale.US);
    assertThat(new DateWords(american, WEDNESDAY).find("pay by 6/3").meant())
        .isEqualTo(new DayMeant.Clear(LocalDate.of(2026, 6, 3)));
    assertThat(new DateWords(american, WEDNESDAY).find("pay by 6/3/2026").meant())
        .isEqualTo(new DayMeant.Clear(LocalDate.of(2026, 6, 3)));
  }

  private static Words in(Locale locale) {
    Words english = TestPrompts.words();
    Map<String, Phrase> phrases = new HashMap<>();
    english.keys().forEach(key -> phrases.put(key, english.phrase(key)));
    return new Words(locale, phrases);
  }
}
