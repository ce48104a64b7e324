package org.baraza.slack.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdmissionTest {
  private final Admission admission = Admission.among(30);

  @Test
  void a_workspace_that_floods_gets_a_third_and_others_still_enter() {
    int flood = enterAsOftenAsPossible("flood");
    assertThat(flood).isBetween(8, 12);
    int second = enterAsOftenAsPossible("second");
    assertThat(second).isBetween(5, 8);
    for (int number = 0; number < 5; number++) {
      assertThat(admission.enter("quiet " + number)).isTrue();
    }
  }

  @Test
  void places_that_are_left_are_free_again() {
    int first = enterAsOftenAsPossible("flood");
    for (int time = 0; time < first; time++) {
      admission.leave("flood");
    }
    assertThat(enterAsOftenAsPossible("flood")).isEqualTo(first);
  }

  @Test
  void there_is_an_end_to_it() {
    int entered = 0;
    for (int number = 0; number < 100; number++) {
      entered += admission.enter("w" + number) ? 1 : 0;
    }
    assertThat(entered).isEqualTo(30);
  }

  @Test
  void where_there_is_one_workspace_nobody_is_kept_out() {
    Admission one = Admission.ofOneWorkspace();
    for (int number = 0; number < 1_000; number++) {
      assertThat(one.enter("only")).isTrue();
    }
    one.leave("only");
  }

  private int enterAsOftenAsPossible(String workspace) {
    int times = 0;
    while (admission.enter(workspace)) {
      times++;
    }
    return times;
  }
}
