package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimeTest {
  private static final LocalDate LONG_BEFORE = LocalDate.parse("2026-01-05");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,          -,      -,   -, 21",
        "one-to-one, near,   1,   1, 21",
        "small,      near,   0.5, 1, 21",
        "small,      near,   2,   1, 26",
        "small,      near,   1,   2, 26",
        "small,      near,   2,   2, 26",
        "small,      far,    1,   1, 32",
        "large,      far,    1,   1, 48",
        "small,      abroad, 1,   1, 53",
        "large,      abroad, 4,   2, 95",
      })
  void the_first_thing_to_settle_comes_earlier_for_a_larger_farther_longer_visit(
      String size, String distance, String days, String hosts, int daysBefore) {
    GivenPlan plan = GivenPlan.nothing();
    answer(plan, "structure.size", size);
    answer(plan, "structure.distance", distance);
    answer(plan, "structure.days", days);
    answer(plan, "structure.hosts-count", hosts);

    assertThat(LeadTime.of(plan).days(21)).isEqualTo(daysBefore);
  }

  @Test
  void the_reasons_name_only_what_makes_it_longer() {
    GivenPlan plan =
        GivenPlan.nothing()
            .answer("structure.size", "small")
            .answer("structure.distance", "abroad")
            .answer("structure.days", "3")
            .answer("structure.hosts-count", "2");

    assertThat(LeadTime.of(plan).reasons())
        .containsExactly("abroad", "several-days", "several-hosts");
    assertThat(LeadTime.of(GivenPlan.nothing()).reasons()).isEmpty();
  }

  @Test
  void a_due_date_on_a_day_of_rest_moves_back_to_a_working_day() {
    LeadTime leadTime = LeadTime.of(GivenPlan.nothing());
    LocalDate sunday = LocalDate.parse("2026-05-10");

    assertThat(leadTime.due(sunday.plusDays(7), 7, LONG_BEFORE)).isEqualTo("2026-05-08");
    assertThat(
            leadTime
                .resting(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY))
                .due(sunday.plusDays(7), 7, LONG_BEFORE))
        .isEqualTo("2026-05-10");
    assertThatThrownBy(() -> leadTime.resting(EnumSet.allOf(DayOfWeek.class)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_is_due_before_the_next_working_day() {
    LocalDate friday = LocalDate.parse("2026-05-08");

    assertThat(LeadTime.of(GivenPlan.nothing()).due(friday.plusDays(4), 21, friday))
        .isEqualTo("2026-05-11");
  }

  private static void answer(GivenPlan plan, String question, String text) {
    if (text != null) {
      plan.answer(question, text);
    }
  }
}
