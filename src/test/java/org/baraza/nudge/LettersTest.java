package org.baraza.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.baraza.nudge.Preferences.Amount;
import org.baraza.people.Place;
import org.baraza.plan.WorkingDays;
import org.junit.jupiter.api.Test;

final class LettersTest {
  private static final ZoneId KAMPALA = ZoneId.of("Africa/Kampala");
  private static final Place TRADERS = new Place("T1", "C1");
  private static final Instant YEAR_END = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-02T05:00:00Z");

  private static Pending promise(String id, String since, String due, WorkingDays working) {
    return new Pending(TRADERS, id, LocalDate.parse(due), LocalDate.parse(since), working);
  }

  private static Addressee person(Preferences preferences, Pending... pending) {
    return new Addressee(KAMPALA, preferences, List.of(pending), Map.of(), null);
  }

  private static List<String> ahead(Addressee addressee, Instant from) {
    return Due.ahead(addressee, from, YEAR_END).stream().map(LettersTest::line).toList();
  }

  private static String line(Letter letter) {
    List<String> mentions =
        letter.mentions().stream()
            .map(mention -> mention.pending().commitment() + " " + mention.stage())
            .toList();
    return letter.at() + " " + String.join(", ", mentions);
  }

  @Test
  void a_promise_is_mentioned_ahead_on_its_day_and_then_further_apart() {
    Pending promise = promise("a", "2026-03-02", "2026-03-17", WorkingDays.mondayToFriday());
    assertThat(ahead(person(Preferences.usual(), promise), MARCH))
        .containsExactly(
            "2026-03-13T06:00:00Z a AHEAD",
            "2026-03-17T06:00:00Z a ON_THE_DAY",
            "2026-03-19T06:00:00Z a LATE",
            "2026-03-23T06:00:00Z a LATE_STILL",
            "2026-03-27T06:00:00Z a LATE_AT_LAST");
  }

  @Test
  void the_longer_a_promise_runs_the_earlier_it_is_mentioned() {
    WorkingDays week = Weeks.FROM_MONDAY;
    assertThat(promise("a", "2026-03-02", "2026-03-06", week).lead()).isEqualTo(1);
    assertThat(promise("a", "2026-03-02", "2026-03-20", week).lead()).isEqualTo(3);
    assertThat(promise("a", "2026-03-02", "2026-05-20", week).lead()).isEqualTo(7);
  }

  @Test
  void everything_due_on_a_day_comes_in_one_letter() {
    Pending one = promise("a", "2026-03-02", "2026-03-10", Weeks.FROM_MONDAY);
    Pending other = promise("b", "2026-03-03", "2026-03-05", Weeks.FROM_MONDAY);
    assertThat(ahead(person(Preferences.usual(), one, other), MARCH))
        .contains("2026-03-10T06:00:00Z b LATE_STILL, a ON_THE_DAY")
        .hasSize(8);
  }

  @Test
  void a_day_off_moves_the_day_itself_forward_and_lateness_back() {
    Pending friday = promise("a", "2026-03-01", "2026-03-20", Weeks.FROM_SUNDAY);
    assertThat(ahead(person(Preferences.usual(), friday), MARCH))
        .containsExactly(
            "2026-03-17T06:00:00Z a AHEAD",
            "2026-03-18T06:00:00Z a ON_THE_DAY",
            "2026-03-23T06:00:00Z a LATE",
            "2026-03-25T06:00:00Z a LATE_STILL",
            "2026-03-30T06:00:00Z a LATE_AT_LAST");
  }

  @Test
  void nothing_is_said_on_the_day_on_which_it_was_promised() {
    Pending today = promise("a", "2026-03-02", "2026-03-02", Weeks.FROM_MONDAY);
    assertThat(ahead(person(Preferences.usual(), today), MARCH).get(0))
        .isEqualTo("2026-03-04T06:00:00Z a LATE");
  }

  @Test
  void what_was_missed_comes_in_one_letter_at_the_next_good_hour() {
    Pending one = promise("a", "2026-03-02", "2026-03-06", Weeks.FROM_MONDAY);
    Pending other = promise("b", "2026-03-02", "2026-03-07", Weeks.FROM_MONDAY);
    Addressee person = person(Preferences.usual(), one, other);
    Instant saturdayNight = Instant.parse("2026-03-07T20:00:00Z");
    assertThat(Due.forPerson(person, saturdayNight)).isEmpty();
    assertThat(ahead(person, saturdayNight).get(0))
        .isEqualTo("2026-03-09T06:00:00Z a LATE, b LATE");
    Instant mondayNoon = Instant.parse("2026-03-09T09:30:00Z");
    assertThat(Due.forPerson(person, mondayNoon).map(LettersTest::line))
        .contains("2026-03-09T09:30:00Z a LATE, b LATE");
    Instant mondayNight = Instant.parse("2026-03-09T15:00:00Z");
    assertThat(Due.forPerson(person, mondayNight)).isEmpty();
    assertThat(Due.nextMoment(person, mondayNight)).contains(Instant.parse("2026-03-10T06:00:00Z"));
  }

  @Test
  void a_promise_put_off_comes_back_on_that_day_and_goes_on_from_there() {
    Pending promise = promise("a", "2026-03-02", "2026-03-17", Weeks.FROM_MONDAY);
    Preferences put =
        Preferences.usual()
            .puttingOff(promise, LocalDate.parse("2026-03-21"), LocalDate.parse("2026-03-13"));
    assertThat(ahead(person(put, promise), MARCH))
        .containsExactly(
            "2026-03-23T06:00:00Z a LATE_STILL", "2026-03-27T06:00:00Z a LATE_AT_LAST");
  }

  @Test
  void another_day_ends_what_was_put_off() {
    Pending before = promise("a", "2026-03-02", "2026-03-17", Weeks.FROM_MONDAY);
    Preferences put =
        Preferences.usual()
            .puttingOff(before, LocalDate.parse("2026-03-20"), LocalDate.parse("2026-03-13"));
    Pending moved = promise("a", "2026-03-16", "2026-04-01", Weeks.FROM_MONDAY);
    assertThat(ahead(person(put, moved), MARCH).get(0)).isEqualTo("2026-03-27T06:00:00Z a AHEAD");
  }

  @Test
  void moved_away_and_back_a_promise_is_not_put_off_any_more() {
    Pending before = promise("a", "2026-03-02", "2026-03-17", Weeks.FROM_MONDAY);
    Preferences put =
        Preferences.usual()
            .puttingOff(before, LocalDate.parse("2026-03-12"), LocalDate.parse("2026-03-04"));
    Pending back = promise("a", "2026-03-06", "2026-03-17", Weeks.FROM_MONDAY);
    assertThat(ahead(person(put, back), MARCH).get(0)).isEqualTo("2026-03-13T06:00:00Z a AHEAD");
  }

  @Test
  void who_is_away_hears_all_of_it_once_on_coming_back() {
    Pending promise = promise("a", "2026-03-02", "2026-03-17", Weeks.FROM_MONDAY);
    Preferences away =
        Preferences.usual().with(Amount.ALL, LocalTime.of(8, 30), LocalDate.parse("2026-03-21"));
    assertThat(ahead(person(away, promise), MARCH))
        .containsExactly(
            "2026-03-23T05:30:00Z a LATE_STILL", "2026-03-27T05:30:00Z a LATE_AT_LAST");
  }

  @Test
  void fewer_nudges_are_the_day_itself_and_one_when_it_is_late() {
    Pending promise = promise("a", "2026-03-02", "2026-03-17", Weeks.FROM_MONDAY);
    Preferences fewer = Preferences.usual().with(Amount.FEWER, LocalTime.of(9, 0), null);
    assertThat(ahead(person(fewer, promise), MARCH))
        .containsExactly("2026-03-17T06:00:00Z a ON_THE_DAY", "2026-03-23T06:00:00Z a LATE_STILL");
    Preferences none = Preferences.usual().with(Amount.NONE, LocalTime.of(9, 0), null);
    assertThat(ahead(person(none, promise), MARCH)).isEmpty();
  }

  @Test
  void a_traveller_gets_no_second_letter_on_a_day_that_comes_twice() {
    Pending promise = promise("a", "2026-03-02", "2026-03-17", Weeks.FROM_MONDAY);
    Addressee here = person(Preferences.usual(), promise);
    Letter letter = Due.forPerson(here, Instant.parse("2026-03-17T06:00:00Z")).orElseThrow();
    Pending other = promise("b", "2026-03-02", "2026-03-17", Weeks.FROM_MONDAY);
    Addressee there =
        new Addressee(
            ZoneId.of("America/New_York"),
            Preferences.usual(),
            List.of(other),
            here.after(letter).mentioned(),
            letter.day());
    assertThat(Due.nextMoment(there, Instant.parse("2026-03-17T13:00:00Z")))
        .contains(Instant.parse("2026-03-18T13:00:00Z"));
  }
}
