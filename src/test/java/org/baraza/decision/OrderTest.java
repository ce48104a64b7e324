package org.baraza.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private static Solution solution(String id, int difficulty, int risk, int cost, int opens) {
    return new Solution(
        id,
        Map.of(Side.DIFFICULTY, difficulty, Side.RISK, risk, Side.COST, cost),
        OptionalInt.empty(),
        opens);
  }

  private static List<String> ids(Order order) {
    return order.places().stream().map(placed -> placed.solution().id()).toList();
  }

  private static List<Reason> reasons(Order order) {
    return order.places().stream().map(Order.Placed::reason).toList();
  }

  private static Order order(Solution... solutions) {
    return Order.of(List.of(solutions), GroupOrder.EVEN);
  }

  @Test
  void what_little_speaks_against_comes_first_and_each_place_says_why() {
    Order order =
        order(
            solution("road", 900, 300, 1000, 0),
            solution("list", 0, 0, 100, 0),
            solution("cage", 300, 900, 200, 0));
    assertThat(ids(order)).containsExactly("list", "cage", "road");
    assertThat(reasons(order))
        .containsExactly(
            new Reason.Easiest(),
            new Reason.Harder("list", Side.RISK),
            new Reason.Harder("cage", Side.COST));
  }

  @Test
  void at_a_similar_level_what_makes_later_steps_easier_goes_first() {
    Order order = order(solution("shop", 100, 100, 100, 0), solution("bag", 200, 100, 100, 2));
    assertThat(ids(order)).containsExactly("bag", "shop");
    assertThat(reasons(order))
        .containsExactly(new Reason.EasyAndOpens(), new Reason.OpensLess("bag"));
  }

  @Test
  void what_is_clearly_harder_does_not_pass_by_opening_the_way() {
    assertThat(ids(order(solution("shop", 100, 100, 100, 0), solution("bag", 900, 900, 100, 2))))
        .containsExactly("shop", "bag");
  }

  @Test
  void a_tie_is_explained() {
    Order order = order(solution("shop", 100, 100, 100, 1), solution("bag", 100, 100, 100, 1));
    assertThat(ids(order)).containsExactly("shop", "bag");
    assertThat(reasons(order)).containsExactly(new Reason.Easiest(), new Reason.Tied("shop"));
  }

  @Test
  void keenness_moves_a_solution_forward() {
    Map<Side, Integer> loads = Map.of(Side.COST, 400);
    Solution loved = new Solution("loved", loads, OptionalInt.of(1000), 0);
    Solution unloved = new Solution("unloved", loads, OptionalInt.of(0), 0);
    Order order = order(unloved, loved);
    assertThat(ids(order)).containsExactly("loved", "unloved");
    assertThat(reasons(order)).containsExactly(new Reason.Easiest(), new Reason.LessKeen("loved"));
  }

  @Test
  void what_nobody_rated_stands_last_and_says_so() {
    Solution open = new Solution("open", Map.of(), OptionalInt.of(1000), 3);
    Order order = order(open, solution("road", 900, 900, 900, 0));
    assertThat(ids(order)).containsExactly("road", "open");
    assertThat(reasons(order)).endsWith(new Reason.Unrated());
  }

  @Test
  void weighing_cost_more_changes_the_order() {
    List<Solution> solutions =
        List.of(solution("dear", 0, 0, 900, 0), solution("hard", 700, 500, 0, 0));
    assertThat(ids(Order.of(solutions, GroupOrder.EVEN))).containsExactly("dear", "hard");
    Weights costly = Weights.EVEN.with(Side.COST, 3);
    assertThat(ids(Order.of(solutions, new GroupOrder(costly, List.of()))))
        .containsExactly("hard", "dear");
  }

  @Test
  void the_group_may_overrule_and_its_reason_stands_on_record() {
    GroupOrder own =
        GroupOrder.EVEN
            .with(new Overrule("road", 2, "not now", "U1", NOON))
            .with(new Overrule("road", 1, "the rains will not wait", "U2", NOON));
    List<Solution> solutions =
        List.of(solution("list", 0, 0, 0, 0), solution("road", 900, 900, 900, 0));
    Order order = Order.of(solutions, own);
    assertThat(ids(order)).containsExactly("road", "list");
    assertThat(reasons(order)).startsWith(new Reason.Overruled("U2", "the rains will not wait"));
    assertThat(ids(Order.of(solutions, own.without("road")))).containsExactly("list", "road");
  }

  @Property(tries = 300, seed = "2255541660615702399")
  void the_same_ratings_give_the_same_order_whatever_things_are_called(
      @ForAll("solutions") List<Solution> solutions) {
    List<Solution> renamed = new ArrayList<>();
    for (Solution each : solutions) {
      renamed.add(new Solution("z" + each.id(), each.loads(), each.passion(), each.opens()));
    }
    List<String> expected =
        ids(Order.of(solutions, GroupOrder.EVEN)).stream().map(id -> "z" + id).toList();
    assertThat(ids(Order.of(renamed, GroupOrder.EVEN))).isEqualTo(expected);
  }

  @Property(tries = 300, seed = "2255541660615702399")
  void every_solution_has_one_place(@ForAll("solutions") List<Solution> solutions) {
    assertThat(ids(Order.of(solutions, GroupOrder.EVEN)))
        .containsExactlyInAnyOrderElementsOf(solutions.stream().map(Solution::id).toList());
  }

  @Property(tries = 300, seed = "2255541660615702399")
  void what_becomes_harder_never_moves_forward(@ForAll("solutions") List<Solution> solutions) {
    for (Solution each : solutions) {
      Map<Side, Integer> heavier = new LinkedHashMap<>();
      each.loads().forEach((side, load) -> heavier.put(side, Math.min(1000, load + 130)));
      Solution harder = new Solution(each.id(), heavier, each.passion(), each.opens());
      assertThat(place(replaced(solutions, harder), each))
          .isGreaterThanOrEqualTo(place(solutions, each));
    }
  }

  @Property(tries = 300, seed = "2255541660615702399")
  void what_opens_more_never_moves_back(@ForAll("solutions") List<Solution> solutions) {
    for (Solution each : solutions) {
      Solution opening = new Solution(each.id(), each.loads(), each.passion(), each.opens() + 1);
      assertThat(place(replaced(solutions, opening), each))
          .isLessThanOrEqualTo(place(solutions, each));
    }
  }

  private static int place(List<Solution> solutions, Solution solution) {
    return ids(Order.of(solutions, GroupOrder.EVEN)).indexOf(solution.id());
  }

  private static List<Solution> replaced(List<Solution> solutions, Solution other) {
    return solutions.stream().map(it -> it.id().equals(other.id()) ? other : it).toList();
  }

  @Provide
  Arbitrary<List<Solution>> solutions() {
    Arbitrary<Integer> load = Arbitraries.integers().between(0, 1000);
    Arbitrary<Integer> passion = Arbitraries.of(-1, 0, 250, 500, 750, 1000);
    return Combinators.combine(load, load, load, passion, Arbitraries.integers().between(0, 3))
        .as(
            (difficulty, risk, cost, keen, opens) ->
                new Solution(
                    "",
                    Map.of(Side.DIFFICULTY, difficulty, Side.RISK, risk, Side.COST, cost),
                    keen < 0 ? OptionalInt.empty() : OptionalInt.of(keen),
                    opens))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(OrderTest::numbered);
  }

  private static List<Solution> numbered(List<Solution> solutions) {
    List<Solution> numbered = new ArrayList<>();
    for (Solution each : solutions) {
      numbered.add(new Solution("s" + numbered.size(), each.loads(), each.passion(), each.opens()));
    }
    return numbered;
  }
}
