package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Causes are called otherwise, and the activities that answer them follow. */
final class RenamesTest {
  private static final Place PLACE = new Place("T1", "C1");
  private static final Instant LATER = GivenPlan.WRITTEN.plusSeconds(60);
  private static final ListShape CAUSES = GivenPlan.EDITION.list("causes").orElseThrow();
  private static final ListShape ACTIVITIES = GivenPlan.EDITION.list("activities").orElseThrow();

  private static PlanList causes(String... names) {
    List<Row> rows =
        List.of(names).stream()
            .map(
                name ->
                    GivenPlan.aRow(
                        "causes", "row-" + List.of(names).indexOf(name), "cause: " + name))
            .toList();
    return new PlanList(PLACE, "", "causes", 1, rows);
  }

  private static PlanList activity(String... cells) {
    return new PlanList(
        PLACE, "visit-1", "activities", 1, List.of(GivenPlan.aRow("activities", "a1", cells)));
  }

  private static PlanList followed(PlanList before, PlanList after, PlanList activities) {
    return new Renames(CAUSES, before, after).followedBy(activities, ACTIVITIES, "U2", LATER);
  }

  private static String cause(PlanList activities) {
    return Values.text(activities.rows().get(0), "cause");
  }

  @ParameterizedTest
  @CsvSource({
    "They fear debt, They fear banks",
    "they fear debt, They fear banks",
    "Because they fear debt and more, Because They fear banks and more",
    "fear debt, They fear banks",
    "They fear debtors, They fear debtors",
    "No records, No records",
  })
  void words_that_mean_a_renamed_row_follow_it(String said, String says) {
    PlanList activities = activity("activity: Tour", "cause: " + said);
    PlanList before = causes("They fear debt", "No records");
    PlanList after = causes("They fear banks", "No records");
    assertThat(cause(followed(before, after, activities))).isEqualTo(says);
  }

  @Test
  void words_that_could_mean_two_rows_stay() {
    PlanList activities = activity("activity: Tour", "cause: fear debt");
    PlanList before = causes("They fear debt", "Banks fear debt");
    PlanList after = causes("They fear banks", "Banks fear debt");
    assertThat(followed(before, after, activities)).isEqualTo(activities);
  }

  @Test
  void the_same_words_in_a_field_that_means_other_things_stay() {
    PlanList activities = activity("activity: They fear debt", "cause: They fear debt");
    Row row =
        followed(causes("They fear debt"), causes("They fear banks"), activities).rows().get(0);
    assertThat(Values.text(row, "activity")).isEqualTo("They fear debt");
    assertThat(Values.text(row, "cause")).isEqualTo("They fear banks");
    assertThat(row.by()).isEqualTo("U2");
    assertThat(row.at()).isEqualTo(LATER);
  }

  @Test
  void rows_that_came_went_or_kept_their_words_rename_nothing() {
    PlanList before = causes("They fear debt", "No records");
    assertThat(new Renames(CAUSES, before, causes("They fear debt")).isEmpty()).isTrue();
    assertThat(new Renames(CAUSES, causes("They fear debt"), before).isEmpty()).isTrue();
    assertThat(new Renames(CAUSES, before, before).isEmpty()).isTrue();
  }
}
