package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.flow.ListShape;
import org.baraza.flow.Repeats;
import org.junit.jupiter.api.Test;

final class OccasionsTest {
  private static final Occasions NONE = new Occasions(List.of(), List.of());
  private static final Occasions TWO =
      new Occasions(List.of("visit:1", "visit:2"), List.of("meeting:1", "meeting:2", "meeting:3"));

  @Test
  void the_first_visit_is_there_before_anybody_plans_it() {
    assertThat(NONE.currentVisit()).isEqualTo("visit:1");
    assertThat(NONE.nextVisit()).isEqualTo("visit:1");
    assertThat(NONE.isFurtherVisit("visit:1")).isFalse();
  }

  @Test
  void a_further_visit_follows_the_last_one() {
    assertThat(TWO.nextVisit()).isEqualTo("visit:3");
    assertThat(TWO.isFurtherVisit("visit:3")).isTrue();
    assertThat(TWO.visitBefore("visit:3")).contains("visit:2");
    assertThat(TWO.visitBefore("visit:1")).isEmpty();
    assertThat(TWO.nextMeeting()).isEqualTo("meeting:4");
  }

  @Test
  void what_belongs_to_an_occasion_covers_what_belongs_to_the_current_visit_and_the_plan() {
    assertThat(TWO.layers("")).containsExactly("", "visit:2");
    assertThat(TWO.layers("visit:1")).containsExactly("", "visit:1");
    assertThat(TWO.layers("row-7")).containsExactly("", "visit:2", "row-7");
  }

  @Test
  void a_list_stays_with_the_visit_the_meeting_or_the_row_that_it_was_declared_for() {
    Repeats eachRow = new Repeats.EachRow("participants");
    assertThat(TWO.home(list("causes", false), new Repeats.Once(), "visit:1")).isEmpty();
    assertThat(TWO.home(list("activities", false), new Repeats.EachVisit(), "visit:1"))
        .isEqualTo("visit:1");
    assertThat(TWO.home(list("activities", false), new Repeats.EachVisit(), "row-7"))
        .isEqualTo("visit:2");
    assertThat(TWO.home(list("agenda", false), new Repeats.EachMeeting(), ""))
        .isEqualTo("meeting:3");
    assertThat(TWO.home(list("canvases", false), eachRow, "row-7")).isEqualTo("row-7");
    assertThat(TWO.home(list("canvases", false), eachRow, "visit:1")).isEmpty();
  }

  @Test
  void practices_are_one_list_for_all_participants() {
    assertThat(TWO.home(list("practices", true), new Repeats.EachRow("participants"), "row-7"))
        .isEmpty();
  }

  private static ListShape list(String id, boolean shared) {
    return new ListShape(id, id, "row", shared, List.of(), List.of());
  }
}
