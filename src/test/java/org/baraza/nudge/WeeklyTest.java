package org.baraza.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.baraza.nudge.Preferences.Amount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WeeklyTest {
  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

  /** A Monday, 8:00 in Dhaka. */
  private static final Instant EARLY = Instant.parse("2026-05-04T02:00:00Z");

  private static final Instant NINE = Instant.parse("2026-05-04T03:00:00Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

  private static Weekly mondays(
      @Nullable LocalDate away, @Nullable LocalDate lastLetter, @Nullable LocalDate lastWeek) {
    Preferences wishes = Preferences.usual().with(Amount.ALL, LocalTime.of(9, 0), away);
    return new Weekly(DayOfWeek.MONDAY, DHAKA, wishes, lastLetter, lastWeek);
  }

  @Test
  void it_comes_on_its_day_at_its_hour_where_the_manager_is() {
    Weekly weekly = mondays(null, null, MONDAY.minusDays(7));
    assertThat(weekly.isDue(EARLY)).isFalse();
    assertThat(weekly.next(EARLY)).isEqualTo(NINE);
    assertThat(weekly.isDue(NINE)).isTrue();
  }

  @Test
  void it_comes_once_a_week() {
    Weekly weekly = mondays(null, null, MONDAY);
    assertThat(weekly.next(NINE)).isEqualTo(NINE.plusSeconds(7 * 24 * 3600));
  }

  @Test
  void what_was_missed_comes_the_next_day_and_never_at_night() {
    Weekly weekly = mondays(null, null, MONDAY.minusDays(7));
    Instant evening = Instant.parse("2026-05-04T12:30:00Z");
    assertThat(weekly.isDue(evening)).isFalse();
    assertThat(weekly.next(evening)).isEqualTo(Instant.parse("2026-05-05T03:00:00Z"));
  }

  @Test
  void a_day_that_had_a_message_already_is_passed_over() {
    Weekly weekly = mondays(null, MONDAY, MONDAY.minusDays(7));
    assertThat(weekly.next(NINE)).isEqualTo(Instant.parse("2026-05-05T03:00:00Z"));
  }

  @Test
  void whoever_is_away_hears_when_they_are_back_and_else_the_week_after() {
    assertThat(mondays(MONDAY.plusDays(2), null, null).next(EARLY))
        .isEqualTo(Instant.parse("2026-05-06T03:00:00Z"));
    assertThat(mondays(MONDAY.plusDays(4), null, null).next(EARLY))
        .isEqualTo(Instant.parse("2026-05-11T03:00:00Z"));
  }

  @Test
  void whoever_asks_for_it_gets_it_on_the_day_that_comes_and_not_at_once() {
    Weekly weekly = mondays(null, null, null);
    assertThat(weekly.first(EARLY)).isEqualTo(NINE);
    assertThat(weekly.first(NINE.plusSeconds(60))).isEqualTo(Instant.parse("2026-05-11T03:00:00Z"));
  }

  @Test
  void whenever_it_is_asked_it_names_a_time_within_the_day() {
    Weekly weekly = mondays(null, null, null);
    for (Instant now = EARLY;
        now.isBefore(EARLY.plusSeconds(14 * 24 * 3600));
        now = now.plusSeconds(600)) {
      LocalTime time = LocalTime.ofInstant(weekly.next(now), DHAKA);
      assertThat(time).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 59, 59));
    }
  }
}
