package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.plan.Contributions.Group;
import org.baraza.plan.Contributions.Said;
import org.junit.jupiter.api.Test;

class ContributionsTest {
  @Test
  void what_people_lived_through_comes_first_and_themes_stand_together() {
    List<Group> groups =
        Contributions.grouped(
            List.of(
                GivenPlan.aRow("contributions", "a", "contribution: Unsorted"),
                GivenPlan.aRow(
                    "contributions", "b", "contribution: Crates", "sort: idea", "theme: road"),
                GivenPlan.aRow("contributions", "c", "contribution: Feed", "sort: idea"),
                GivenPlan.aRow(
                    "contributions", "d", "contribution: Night", "sort: idea", "theme: road"),
                GivenPlan.aRow(
                    "contributions", "e", "contribution: Lost all", "sort: experience")));
    assertThat(groups).extracting(Group::sort).containsExactly("experience", "idea", "");
    assertThat(groups.get(1).said())
        .extracting(Said::text)
        .containsExactly("Crates", "Night", "Feed");
  }

  @Test
  void a_long_word_is_cut_to_one_line() {
    assertThat(Contributions.inOneLine("  Short\nand more")).isEqualTo("Short");
    assertThat(Contributions.inOneLine("x".repeat(400))).hasSize(150).endsWith("…");
  }
}
