package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "Keep records, keep  records., true",
    "Keep-records, keep records, true",
    "Keep records daily, Keep records, false",
    "'', '', false",
    "..., !, false",
  })
  void two_texts_are_the_same_but_for_case_blanks_and_punctuation(
      String one, String other, boolean same) {
    assertThat(Names.same(one, other)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "Stockists keep records, stockists keep records, true",
    "'For the goal: stockists keep records, every day', Stockists keep records, true",
    "records, Stockists keep records, true",
    "kee, Stockists keep records, false",
    "Visits to customers, Stockists keep records, false",
    "'', Stockists keep records, false",
    "Stockists keep records, '', false",
    "Повний облік, повний ОБЛІК, true",
  })
  void a_text_means_a_name_that_it_holds_or_is_a_telling_part_of(
      String text, String name, boolean means) {
    assertThat(Names.means(text, name)).isEqualTo(means);
  }

  @Test
  void one_text_can_mean_several_rows() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("causes", "cause: They fear debt")
            .row("causes", "cause: No records")
            .row("causes", "cause: No link to buyers");

    assertThat(Names.meant("no records; they fear debt", plan.rows("causes"), "cause"))
        .extracting(row -> Values.text(row, "cause"))
        .containsExactly("They fear debt", "No records");
  }
}
