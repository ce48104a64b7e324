package org.baraza.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.baraza.commitment.Recurrence.Every;
import org.baraza.commitment.Recurrence.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

  @ParameterizedTest
  @CsvSource({
    "1, WEEKS, 2026-05-04, 2026-05-11",
    "1, WEEKS, 2026-05-20, 2026-05-25",
    "2, WEEKS, 2026-05-11, 2026-05-18",
    "1, WEEKS, 2026-04-01, 2026-05-04",
    "3, DAYS, 2026-05-05, 2026-05-07",
    "1, MONTHS, 2026-05-04, 2026-06-04",
  })
  void the_next_day_lies_after_the_given_one(
      int count, Unit unit, LocalDate after, LocalDate next) {
    assertThat(new Every(count, unit, MONDAY).nextAfter(after)).contains(next);
  }

  @Test
  void the_last_of_a_month_does_not_wander() {
    Every monthly = new Every(1, Unit.MONTHS, LocalDate.of(2026, 1, 31));
    LocalDate february = LocalDate.of(2026, 2, 28);
    assertThat(monthly.nextAfter(LocalDate.of(2026, 1, 31))).contains(february);
    assertThat(monthly.nextAfter(february)).contains(LocalDate.of(2026, 3, 31));
  }

  @Test
  void what_is_done_once_does_not_come_again() {
    assertThat(new Recurrence.Once().nextAfter(MONDAY)).isEmpty();
    assertThatThrownBy(() -> new Every(0, Unit.DAYS, MONDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
