package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.baraza.flow.Row;
import org.baraza.plan.OpenPoints.Kind;
import org.baraza.plan.OpenPoints.Point;
import org.baraza.plan.Ownership.Begun;
import org.junit.jupiter.api.Test;

/** What a meeting finds on its table, whose turn it is, and who carries the group. */
class OpenPointsTest {
  private static Row point(String text, String state) {
    return GivenPlan.aRow("agenda", text, "point: " + text, "state: " + state);
  }

  @Property(seed = "20261122")
  void each_point_comes_once_and_the_pressing_first(
      @ForAll @Size(max = 30) List<@From("points") Point> gathered) {
    List<Point> points = OpenPoints.inOrder(gathered, List.of(point("Point 3", "open")));
    assertThat(points).extracting(Point::text).doesNotHaveDuplicates().doesNotContain("point 3");
    assertThat(points).extracting(Point::kind).isSorted();
    assertThat(points).hasSizeLessThanOrEqualTo(OpenPoints.MOST);
  }

  @Provide
  Arbitrary<Point> points() {
    return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.integers().between(0, 16))
        .as((kind, number) -> new Point(kind, "point " + number));
  }

  @Test
  void what_was_talked_about_later_is_not_carried_on() {
    Map<String, List<Row>> agendas = new LinkedHashMap<>();
    agendas.put("meeting:1", List.of(point("roads", "later"), point("feed", "open")));
    agendas.put("meeting:2", List.of(point("roads", "done")));
    agendas.put("meeting:3", List.of(point("loans", "open")));
    assertThat(OpenPoints.carried(agendas, "meeting:3"))
        .extracting(Row::id)
        .containsExactly("feed");
  }

  @Test
  void the_turn_is_the_next_one_by_its_day_and_else_the_first_without_a_day() {
    Row march = GivenPlan.aRow("rota", "march", "meeting: March", "day: 2026-03-02");
    Row april = GivenPlan.aRow("rota", "april", "meeting: April", "day: 2026-04-06");
    Row some = GivenPlan.aRow("rota", "some", "meeting: Some day");
    List<Row> rota = List.of(some, april, march);
    assertThat(Rota.turn(rota, LocalDate.parse("2026-03-02"))).contains(march);
    assertThat(Rota.turn(rota, LocalDate.parse("2026-03-03"))).contains(april);
    assertThat(Rota.turn(rota, LocalDate.parse("2026-05-01"))).contains(some);
    assertThat(Rota.turn(List.of(march), LocalDate.parse("2026-05-01"))).isEmpty();
  }

  private static List<Begun> begun(String month, int byMembers, int byFacilitator) {
    List<Begun> begun = new ArrayList<>();
    for (int at = 0; at < byMembers + byFacilitator; at++) {
      begun.add(new Begun(at < byMembers ? "M" : "F", LocalDate.parse(month + "-10")));
    }
    return begun;
  }

  private static Ownership ownership(List<List<Begun>> months) {
    return Ownership.of(months.stream().flatMap(List::stream).toList(), Set.of("F"));
  }

  @Test
  void one_good_month_is_not_yet_a_habit_and_months_with_little_say_nothing() {
    List<Begun> little = begun("2026-02", 0, 2);
    assertThat(ownership(List.of(begun("2026-01", 4, 1), little)).staysHigh()).isFalse();
    Ownership two = ownership(List.of(begun("2026-01", 4, 1), little, begun("2026-03", 2, 1)));
    assertThat(two.staysHigh()).isTrue();
    assertThat(two.months().get(0)).isEqualTo(new Ownership.Month(YearMonth.of(2026, 1), 4, 5));
    assertThat(ownership(List.of(begun("2026-01", 4, 1), begun("2026-02", 1, 2))).staysHigh())
        .isFalse();
  }
}
