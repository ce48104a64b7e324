package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.junit.jupiter.api.Test;

class VisitDatesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-01-05");
  private static final Visit MAY = visit("2026-05-13", "2026-05-14");
  private static final Visit JUNE = visit("2026-06-10", "2026-06-12");
  private static final String CONFIRMED = "item: Date, time and place confirmed";
  private static final String THANKS = "action: Thank the hosts and ask about more";

  @Test
  void a_list_begins_dated_back_from_the_first_day_or_forward_from_the_last() {
    assertThat(dates("logistics").starting(MAY))
        .extracting(cells -> cells.get("due"))
        .startsWith(day("2026-04-22"), day("2026-04-24"), day("2026-04-29"))
        .hasSize(8);
    assertThat(dates("follow-up-actions").starting(MAY))
        .extracting(cells -> cells.get("due"))
        .startsWith(day("2026-05-17"), day("2026-05-21"))
        .hasSize(6);
  }

  @Test
  void without_a_visit_date_a_list_begins_without_dates() {
    assertThat(VisitDates.undated(shape("logistics")))
        .hasSize(8)
        .noneMatch(cells -> cells.containsKey("due"));
  }

  @Test
  void rows_that_were_there_before_the_visit_had_a_day_get_theirs_but_for_the_groups_own() {
    List<Row> rows =
        List.of(
            logistics("1", CONFIRMED, "status: open"),
            logistics("2", "item: Borrow a tent", "status: open"),
            logistics("3", CONFIRMED, "status: open", "due: 2026-03-02"));

    assertThat(dates("logistics").dated(rows, MAY))
        .containsExactly(
            new VisitDates.Move(
                "logistics", "due", rows.get(0), null, LocalDate.parse("2026-04-22")));
  }

  @Test
  void when_the_visit_moves_planned_dates_are_planned_anew_and_chosen_ones_move_as_far() {
    List<Row> rows =
        List.of(
            logistics("1", CONFIRMED, "status: open", "due: 2026-04-22"),
            logistics("2", CONFIRMED, "status: under-way", "due: 2026-04-20"),
            logistics("3", "item: Borrow a tent", "status: open", "due: 2026-05-11"));

    assertThat(dates("logistics").moved(rows, MAY, JUNE))
        .extracting(move -> move.from().orElseThrow() + " to " + move.to())
        .containsExactly(
            "2026-04-22 to 2026-05-20", "2026-04-20 to 2026-05-18", "2026-05-11 to 2026-06-08");
  }

  @Test
  void follow_up_moves_with_the_last_day() {
    List<Row> rows =
        List.of(
            GivenPlan.aRow("follow-up-actions", "1", THANKS, "status: open", "due: 2026-05-17"),
            GivenPlan.aRow(
                "follow-up-actions", "2", "action: Visit Aber", "status: open", "due: 2026-06-01"));

    assertThat(dates("follow-up-actions").moved(rows, MAY, JUNE))
        .extracting(move -> move.row().id() + " to " + move.to())
        .containsExactly("1 to 2026-06-15", "2 to 2026-06-30");
  }

  @Test
  void what_is_settled_not_needed_or_without_a_date_stays() {
    List<Row> rows =
        List.of(
            logistics("1", CONFIRMED, "status: done", "due: 2026-04-22"),
            logistics("2", CONFIRMED, "status: not-needed", "due: 2026-04-22"),
            logistics("3", CONFIRMED, "status: open"));

    assertThat(dates("logistics").moved(rows, MAY, JUNE)).isEmpty();
    assertThat(dates("logistics").moved(rows, MAY, MAY)).isEmpty();
  }

  @Test
  void a_visit_that_comes_closer_moves_nothing_before_the_next_working_day() {
    Visit soon = visit("2026-01-14", "2026-01-14");
    List<Row> rows =
        List.of(
            logistics("1", CONFIRMED, "status: open", "due: 2026-04-22"),
            logistics("2", "item: Borrow a tent", "status: open", "due: 2026-04-30"),
            logistics("3", "item: Ask the chief", "status: open", "due: 2026-01-02"));

    assertThat(dates("logistics").moved(rows, MAY, soon))
        .extracting(move -> move.row().id() + " to " + move.to())
        .containsExactly("1 to 2026-01-06", "2 to 2026-01-06");
  }

  @Test
  void activities_keep_their_day_of_the_visit() {
    List<Row> rows =
        List.of(
            GivenPlan.aRow("activities", "1", "activity: Tour", "date: 2026-05-14"),
            GivenPlan.aRow("activities", "2", "activity: Talk"));

    assertThat(dates("activities").moved(rows, MAY, JUNE))
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.to()).isEqualTo("2026-06-11");
              assertThat(move.cells())
                  .containsAllEntriesOf(
                      Map.of("activity", new Value.Text("Tour"), "date", day("2026-06-11")));
            });
  }

  @Test
  void a_last_day_before_the_first_counts_as_the_first() {
    assertThat(visit("2026-05-13", "2026-05-01").last()).isEqualTo("2026-05-13");
    assertThat(
            Visit.of(GivenPlan.nothing().answer("logistics.visit-date", "2026-05-13"))
                .orElseThrow())
        .isEqualTo(visit("2026-05-13", "2026-05-13"));
    assertThat(Visit.of(GivenPlan.nothing())).isEmpty();
  }

  private static VisitDates dates(String list) {
    return new VisitDates(shape(list), LeadTime.of(GivenPlan.nothing()), TODAY);
  }

  private static ListShape shape(String list) {
    return GivenPlan.EDITION.list(list).orElseThrow();
  }

  private static Row logistics(String id, String... cells) {
    return GivenPlan.aRow("logistics", id, cells);
  }

  private static Visit visit(String first, String last) {
    return new Visit(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Value day(String date) {
    return new Value.Day(LocalDate.parse(date));
  }
}
