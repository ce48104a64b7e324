package org.baraza.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.TestPrompts;
import org.baraza.flow.WhenWords.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything is said on Wednesday, 6 May 2026. */
final class WhenWordsTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 5, 6);

  private static Found find(String line) {
    return new WhenWords(TestPrompts.words(), WEDNESDAY).find(line);
  }

  private static DayMeant day(String days) {
    List<LocalDate> all =
        Stream.of(days.split(" ", -1))
            .filter(it -> it.contains("-"))
            .map(LocalDate::parse)
            .toList();
    return all.isEmpty()
        ? new DayMeant.Unsaid()
        : all.size() == 1 ? new DayMeant.Clear(all.get(0)) : new DayMeant.OneOf(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "call the miller every Monday; 1; WEEKS; 2026-05-11; call the miller",
        "Every Monday call the miller; 1; WEEKS; 2026-05-11; call the miller",
        "call the miller each friday with the prices; 1; WEEKS; 2026-05-08; call the miller with the prices",
        "call the miller every Wed; 1; WEEKS; 2026-05-06 2026-05-13; call the miller",
        "call the miller on Mondays; 1; WEEKS; 2026-05-11; call the miller",
        "call the miller every other Monday; 2; WEEKS; 2026-05-11 2026-05-18; call the miller",
        "call the miller every Monday morning; 1; WEEKS; 2026-05-11; call the miller every Monday morning",
        "call the miller every week; 1; WEEKS; none; call the miller",
        "call the miller every week on Friday; 1; WEEKS; 2026-05-08; call the miller",
        "call the miller every two weeks; 2; WEEKS; none; call the miller",
        "call the miller every 3 weeks by 20 May; 3; WEEKS; 2026-05-20; call the miller",
        "call the miller every second week; 2; WEEKS; none; call the miller",
        "call the miller every fortnight; 2; WEEKS; none; call the miller",
        "call the miller weekly; 1; WEEKS; none; call the miller",
        "call the miller weekly from Monday; 1; WEEKS; 2026-05-11; call the miller",
        "call the miller once a week, starting on 20 May; 1; WEEKS; 2026-05-20; call the miller",
        "call the miller every Monday from 1 June; 1; WEEKS; 2026-06-01; call the miller",
        "call the miller every Monday from 2 June; 1; WEEKS; 2026-06-08; call the miller",
        "pay the rent every month; 1; MONTHS; none; pay the rent",
        "pay the rent every month by the 15th; 1; MONTHS; 2026-05-15; pay the rent",
        "pay the rent on the 1st of every month; 1; MONTHS; 2026-06-01; pay the rent",
        "pay the rent every quarter; 3; MONTHS; none; pay the rent",
        "pay the rent every year; 12; MONTHS; none; pay the rent",
        "check the store every day; 1; DAYS; 2026-05-06 2026-05-07; check the store",
        "check the store every 10 days; 10; DAYS; none; check the store",
      })
  void what_comes_again_is_found_with_its_first_day(
      String line, int count, ChronoUnit unit, String first, String rest) {
    Found found = find(line);
    assertThat(found.rhythm()).isInstanceOf(RhythmMeant.Every.class);
    RhythmMeant.Every every = (RhythmMeant.Every) found.rhythm();
    assertThat(every.count()).isEqualTo(count);
    assertThat(every.unit()).isEqualTo(unit);
    assertThat(found.day()).isEqualTo(day(first));
    assertThat(found.rest()).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "call the miller every Monday until the rains come; 2026-05-11",
        "call the miller every Monday until 30 June; 2026-05-11",
        "call the miller every Monday after the market; 2026-05-11",
      })
  void an_end_is_no_first_day_and_stays_in_the_line(String line, String first) {
    assertThat(find(line).day()).isEqualTo(day(first));
    assertThat(find(line).rest()).isEqualTo(line.replace("every Monday ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "call the miller every second Monday; every second Monday",
        "call the miller every Monday and Thursday; every Monday and Thursday",
        "call the miller every Monday and every Thursday; every Monday and every Thursday",
        "call the miller on the first Monday of every month; on the first Monday of every month",
        "pay at the end of every month; the end of every month",
        "call the miller every few weeks; every few weeks",
        "call the miller twice a week; twice a week",
        "call the miller biweekly; biweekly",
        "call the miller regularly; regularly",
        "visit the village every season; every season",
      })
  void what_comes_again_nobody_knows_how_often_is_asked_about_and_stays_in_the_line(
      String line, String phrase) {
    Found found = find(line);
    assertThat(found.rhythm()).isEqualTo(new RhythmMeant.Unclear());
    assertThat(found.phrase()).isEqualTo(phrase);
    assertThat(found.rest()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visit every farmer",
        "write the weekly report",
        "weigh each bag",
        "read the Monday paper",
        "find out how often they come",
        "",
      })
  void what_comes_once_is_left_as_it_is(String line) {
    assertThat(find(line))
        .isEqualTo(new Found(new RhythmMeant.Once(), new DayMeant.Unsaid(), "", line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "call the miller every Monday by Friday; 2026-05-11 2026-05-08",
        "call the miller every week by Wednesday; 2026-05-06 2026-05-13",
      })
  void two_days_beside_a_rhythm_are_asked_about(String line, String days) {
    assertThat(find(line).day()).isEqualTo(day(days));
  }
}
