package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.flow.Field;
import org.baraza.flow.FlowBook.Edition;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;

final class OwnColumnsTest {
  private static final Place PLACE = new Place("T1", "C1");

  private static List<String> labels(Edition edition, String list) {
    return edition.list(list).orElseThrow().fields().stream().map(Field::label).toList();
  }

  @Test
  void a_column_of_ones_own_stands_behind_those_of_the_flow() {
    PlanList columns =
        PlanList.empty(PLACE, "", OwnColumns.LIST)
            .with(OwnColumns.column("c1", "causes", " Who told us ", "U1", GivenPlan.WRITTEN));
    Edition widened = OwnColumns.over(GivenPlan.EDITION, List.of(columns));
    assertThat(labels(widened, "causes"))
        .containsExactly("The cause", "What would move it", "Who told us");
    assertThat(labels(widened, "goals")).isEqualTo(labels(GivenPlan.EDITION, "goals"));
  }

  @Test
  void nothing_changes_while_there_are_none() {
    assertThat(OwnColumns.over(GivenPlan.EDITION, List.of())).isSameAs(GivenPlan.EDITION);
  }
}
