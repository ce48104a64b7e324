package org.baraza.plan.worked;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.flow.SummaryPart;
import org.baraza.plan.GivenPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedAnswersTest {
  @Test
  void every_answer_that_a_summary_names_is_known() {
    assertThat(GivenPlan.EDITION.flows().values())
        .flatExtracting(flow -> flow.summary())
        .filteredOn(SummaryPart.Worked.class::isInstance)
        .extracting(part -> ((SummaryPart.Worked) part).name())
        .hasSize(14)
        .allMatch(WorkedAnswers.known()::contains);
  }

  @ParameterizedTest
  @MethodSource("org.baraza.plan.worked.WorkedAnswers#known")
  void an_empty_plan_breaks_none_of_them(String name) {
    assertThat(Told.by(name, GivenPlan.nothing())).doesNotContainNull();
  }

  @Test
  void what_is_not_known_is_not_there() {
    assertThat(WorkedAnswers.of("horoscope")).isEmpty();
  }
}
