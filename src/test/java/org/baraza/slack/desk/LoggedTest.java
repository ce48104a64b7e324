package org.baraza.slack.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedTest {
  @Test
  void a_name_of_ours_stands_as_it_is() {
    assertThat(Logged.name("/baraza")).isEqualTo("/baraza");
    assertThat(Logged.name("")).isEmpty();
  }

  @Test
  void a_name_makes_no_line_of_its_own_and_turns_nothing_around() {
    assertThat(Logged.name("a\r\nERROR b\u001B[31m\u202Ec\u2028d\uD800"))
        .isEqualTo("a??ERROR b?[31m?c?d?");
  }

  @Test
  void a_long_name_is_cut_between_letters() {
    assertThat(Logged.name("😀".repeat(81))).isEqualTo("😀".repeat(80) + "…");
  }
}
