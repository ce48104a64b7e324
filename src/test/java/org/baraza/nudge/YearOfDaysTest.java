package org.baraza.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baraza.nudge.Pending.Step;
import org.baraza.people.Place;
import org.baraza.plan.WorkingDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A year, looked at every hour, in different places. */
final class YearOfDaysTest {
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2027-03-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Map<String, List<Letter>> YEARS = new HashMap<>();
  private static final Preferences PREFERENCES = Preferences.usual();

  static Stream<Arguments> places() {
    return Stream.of("Africa/Kampala", "America/New_York", "Australia/Lord_Howe")
        .flatMap(
            zone ->
                Stream.of(Weeks.FROM_MONDAY, Weeks.FROM_SUNDAY)
                    .map(week -> Arguments.of(ZoneId.of(zone), week)));
  }

  private static List<Pending> promises(WorkingDays week) {
    Random random = new Random(7);
    List<Pending> promises = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      LocalDate since = LocalDate.parse("2026-01-01").plusDays(random.nextInt(330));
      LocalDate due = since.plusDays(random.nextInt(60));
      Place place = new Place("T1", "C" + i % 3);
      promises.add(new Pending(place, "p" + i, due, since, week));
    }
    return promises;
  }

  /** The process was away for hours, for a weekend, and once for eleven days. */
  private static boolean isUp(Instant moment) {
    long hour = Duration.between(NEW_YEAR, moment).toHours();
    long day = hour / 24;
    return !(day % 19 == 3 && hour % 24 < 14)
        && !(day % 28 == 10 || day % 28 == 11)
        && !(day >= 200 && day < 211);
  }

  private static List<Letter> year(ZoneId zone, List<Pending> promises, Predicate<Instant> up) {
    List<Letter> sent = new ArrayList<>();
    Addressee person = new Addressee(zone, PREFERENCES, promises, Map.of(), null);
    for (Instant now = NEW_YEAR; now.isBefore(END); now = now.plus(HOUR)) {
      Optional<Letter> due = up.test(now) ? Due.forPerson(person, now) : Optional.empty();
      if (due.isPresent()) {
        sent.add(due.get());
        person = person.after(due.get());
      }
    }
    return sent;
  }

  private static List<Letter> yearWithDownTimes(ZoneId zone, WorkingDays week) {
    return YEARS.computeIfAbsent(
        zone + " " + week, any -> year(zone, promises(week), YearOfDaysTest::isUp));
  }

  @ParameterizedTest
  @MethodSource("places")
  void never_at_night_on_a_day_off_or_twice_a_day(ZoneId zone, WorkingDays week) {
    List<Letter> sent = yearWithDownTimes(zone, week);
    Set<LocalDate> days = new HashSet<>();
    for (Letter letter : sent) {
      ZonedDateTime local = letter.at().atZone(zone);
      assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 59));
      assertThat(week.includes(local.toLocalDate())).as("%s works", local).isTrue();
      assertThat(local.toLocalDate()).isEqualTo(letter.day());
      assertThat(days.add(letter.day())).as("one letter on %s", letter.day()).isTrue();
    }
    assertThat(sent).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("places")
  void never_the_same_twice_and_none_later_than_the_next_good_hour(ZoneId zone, WorkingDays week) {
    List<Letter> sent = yearWithDownTimes(zone, week);
    for (Pending promise : promises(week)) {
      List<LocalDate> mentioned = days(sent, promise);
      List<Stage> stages = stages(sent, promise);
      assertThat(stages).doesNotHaveDuplicates();
      for (Step step : promise.steps(PREFERENCES)) {
        LocalDate latest = firstGoodDay(zone, week, step.day());
        assertThat(mentioned)
            .as("%s due %s, %s", promise.commitment(), promise.due(), step)
            .anyMatch(day -> !day.isBefore(step.day()) && !day.isAfter(latest));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void waiting_for_the_next_moment_sends_what_looking_all_the_time_does(
      ZoneId zone, WorkingDays week) {
    List<Pending> promises = promises(week);
    Addressee person = new Addressee(zone, PREFERENCES, promises, Map.of(), null);
    assertThat(said(Due.ahead(person, NEW_YEAR, END)))
        .isEqualTo(said(year(zone, promises, moment -> true)));
  }

  private static List<String> said(List<Letter> letters) {
    return letters.stream().map(letter -> letter.day() + " " + letter.mentions()).toList();
  }

  private static List<LocalDate> days(List<Letter> sent, Pending promise) {
    return sent.stream()
        .filter(it -> it.mentions().stream().anyMatch(of -> of.pending().equals(promise)))
        .map(Letter::day)
        .toList();
  }

  private static List<Stage> stages(List<Letter> sent, Pending promise) {
    return sent.stream()
        .flatMap(it -> it.mentions().stream())
        .filter(mention -> mention.pending().equals(promise))
        .map(Letter.Mention::stage)
        .toList();
  }

  /** The first working day on which the process was up at any good hour. */
  private static LocalDate firstGoodDay(ZoneId zone, WorkingDays week, LocalDate from) {
    LocalDate day = from;
    while (!week.includes(day) || !isUpOn(zone, day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static boolean isUpOn(ZoneId zone, LocalDate day) {
    Instant end = day.atTime(18, 0).atZone(zone).toInstant();
    Instant now = day.atTime(9, 0).atZone(zone).toInstant();
    while (now.isBefore(end)) {
      if (isUp(now)) {
        return true;
      }
      now = now.plus(HOUR);
    }
    return false;
  }
}
