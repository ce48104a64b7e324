package org.baraza.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.baraza.TestPrompts;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Value.Ternary;
import org.junit.jupiter.api.Test;

class RatingTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Flow FLOW =
      TestPrompts.book().flow("feasibility", FlowBook.ENGLISH).orElseThrow();
  private static final Questionnaire QUESTIONS = Questionnaire.of(FLOW);

  private static Sheet sheet(Map<String, Ternary> answers) {
    return new Sheet(answers);
  }

  @Test
  void the_checklist_has_eight_items_of_difficulty_three_of_risk_and_five_of_cost() {
    assertThat(QUESTIONS.items()).hasSize(16);
    assertThat(count(Side.DIFFICULTY)).isEqualTo(8);
    assertThat(count(Side.RISK)).isEqualTo(3);
    assertThat(count(Side.COST)).isEqualTo(5);
  }

  private static long count(Side side) {
    return QUESTIONS.items().stream().filter(item -> item.side() == side).count();
  }

  @Test
  void fourteen_items_are_always_asked_and_two_only_after_a_no() {
    assertThat(QUESTIONS.open(Sheet.EMPTY)).hasSize(14);
    Sheet no = sheet(Map.of("cost-payer", Ternary.NO, "difficulty-knowledge", Ternary.NO));
    assertThat(QUESTIONS.open(no))
        .extracting(Item::id)
        .hasSize(14)
        .contains("cost-other-payer", "difficulty-knowledge-elsewhere");
    Sheet unsure = sheet(Map.of("cost-payer", Ternary.NOT_SURE));
    assertThat(QUESTIONS.open(unsure)).extracting(Item::id).doesNotContain("cost-other-payer");
  }

  @Test
  void the_pages_hold_every_item_once_and_what_follows_comes_on_the_page_after() {
    Sheet no = sheet(Map.of("cost-payer", Ternary.NO, "difficulty-knowledge", Ternary.NO));
    assertThat(QUESTIONS.page(0, no)).hasSize(7).allMatch(item -> item.follows().isEmpty());
    assertThat(QUESTIONS.page(1, no))
        .hasSize(8)
        .first()
        .extracting(Item::id)
        .isEqualTo("difficulty-knowledge-elsewhere");
    assertThat(QUESTIONS.page(2, no)).extracting(Item::id).containsExactly("cost-other-payer");
    assertThat(QUESTIONS.page(1, Sheet.EMPTY)).hasSize(7);
    assertThat(QUESTIONS.page(2, Sheet.EMPTY)).isEmpty();
    assertThat(QUESTIONS.page(9, no)).isEmpty();
  }

  @Test
  void a_yes_is_not_always_good() {
    Map<Side, Points> points =
        QUESTIONS.points(
            sheet(
                Map.of(
                    "risk-losers", Ternary.YES,
                    "risk-side-effects", Ternary.NO,
                    "risk-surroundings", Ternary.NOT_SURE)));
    assertThat(points).containsEntry(Side.RISK, new Points(1, 1, 1));
  }

  @Test
  void a_no_that_the_next_answer_softens_counts_once_and_in_favour() {
    Sheet softened = sheet(Map.of("cost-payer", Ternary.NO, "cost-other-payer", Ternary.YES));
    assertThat(QUESTIONS.points(softened)).containsEntry(Side.COST, new Points(1, 0, 0));
    Sheet hard = sheet(Map.of("cost-payer", Ternary.NO, "cost-other-payer", Ternary.NO));
    assertThat(QUESTIONS.points(hard)).containsEntry(Side.COST, new Points(0, 1, 0));
  }

  @Test
  void an_answer_to_what_is_no_longer_asked_is_left_out() {
    Sheet sheet = sheet(Map.of("cost-payer", Ternary.YES, "cost-other-payer", Ternary.NO));
    assertThat(QUESTIONS.tidied(sheet)).isEqualTo(sheet(Map.of("cost-payer", Ternary.YES)));
  }

  @Test
  void items_on_which_people_part_evenly_come_first() {
    Rating rating =
        Rating.of(
            QUESTIONS,
            "s1",
            List.of(
                sheet(Map.of("risk-losers", Ternary.YES, "cost-too-high", Ternary.YES)),
                sheet(Map.of("risk-losers", Ternary.NO, "cost-too-high", Ternary.YES)),
                sheet(Map.of("risk-losers", Ternary.NOT_SURE, "cost-too-high", Ternary.NO)),
                sheet(Map.of("difficulty-rules", Ternary.YES))));
    assertThat(rating.differing(3)).containsExactly("risk-losers", "cost-too-high");
    assertThat(rating.unknown(3)).containsExactly("risk-losers");
    assertThat(rating.raters()).isEqualTo(4);
  }

  @Test
  void a_view_of_two_is_not_kept_in_an_anonymous_round() {
    Paper.Ratings one = Paper.Ratings.NONE.with("s1", sheet(Map.of("risk-losers", Ternary.YES)));
    assertThat(round(true).closed(QUESTIONS, List.of(one, one)).rating("s1")).isEmpty();
    assertThat(round(false).closed(QUESTIONS, List.of(one, one)).rating("s1")).isPresent();
    assertThat(round(true).closed(QUESTIONS, Collections.nCopies(3, one)).rating("s1")).isPresent();
  }

  @Test
  void what_two_answered_is_not_kept_in_an_anonymous_round_of_many() {
    Paper.Ratings risk = Paper.Ratings.NONE.with("s1", sheet(Map.of("risk-losers", Ternary.YES)));
    Paper.Ratings cost = Paper.Ratings.NONE.with("s1", sheet(Map.of("cost-too-high", Ternary.YES)));
    List<Paper.Ratings> papers = List.of(risk, risk, cost, cost, cost);
    Rating sealed = round(true).closed(QUESTIONS, papers).rating("s1").orElseThrow();
    assertThat(sealed.raters()).isEqualTo(5);
    assertThat(sealed.side(Side.RISK)).isEqualTo(Points.NONE);
    assertThat(sealed.side(Side.COST)).isEqualTo(new Points(0, 3, 0));
    assertThat(sealed.items()).containsOnlyKeys("cost-too-high");
    Rating named = round(false).closed(QUESTIONS, papers).rating("s1").orElseThrow();
    assertThat(named.items()).containsOnlyKeys("cost-too-high", "risk-losers");
  }

  @Test
  void those_who_are_seldom_heard_lean_the_other_way_if_three_of_them_do() {
    Paper.Ratings safe = Paper.Ratings.NONE.with("s1", sheet(Map.of("risk-losers", Ternary.NO)));
    Paper.Ratings risky = Paper.Ratings.NONE.with("s1", sheet(Map.of("risk-losers", Ternary.YES)));
    List<Paper.Ratings> three = Collections.nCopies(3, risky);
    List<Paper.Ratings> all = new ArrayList<>(Collections.nCopies(5, safe));
    all.addAll(three);
    assertThat(round(true).voices(QUESTIONS, all, three, 3))
        .isEqualTo(new Voices(Voices.Finding.DIFFERS, List.of("s1")));
    assertThat(round(true).voices(QUESTIONS, all, Collections.nCopies(3, safe), 3).finding())
        .isEqualTo(Voices.Finding.HEARD);
    assertThat(round(true).voices(QUESTIONS, all, three.subList(0, 2), 4).finding())
        .isEqualTo(Voices.Finding.MISSING);
    assertThat(round(true).voices(QUESTIONS, all, three.subList(0, 2), 2).finding())
        .isEqualTo(Voices.Finding.UNSAID);
  }

  private static Round round(boolean anonymous) {
    List<Candidate> solutions = List.of(new Candidate("s1", "A shared price list"));
    return new Round("r1", solutions, anonymous, "U1", NOON, NOON, null);
  }

  @Property(tries = 100, seed = "2255541660615702399")
  void whoever_answers_first_changes_nothing(@ForAll("sheets") List<Sheet> sheets) {
    List<Sheet> reversed = new ArrayList<>(sheets);
    Collections.reverse(reversed);
    assertThat(Rating.of(QUESTIONS, "s1", reversed)).isEqualTo(Rating.of(QUESTIONS, "s1", sheets));
  }

  @Property(tries = 100, seed = "2255541660615702399")
  void no_answer_is_lost_or_doubled(@ForAll("sheets") List<Sheet> sheets) {
    Rating rating = Rating.of(QUESTIONS, "s1", sheets);
    int given = sheets.stream().mapToInt(sheet -> QUESTIONS.tidied(sheet).answers().size()).sum();
    assertThat(rating.items().values().stream().mapToInt(Points::all).sum()).isEqualTo(given);
  }

  @Provide
  Arbitrary<List<Sheet>> sheets() {
    List<String> ids = QUESTIONS.items().stream().map(Item::id).toList();
    return Arbitraries.of(Ternary.values())
        .list()
        .ofSize(ids.size())
        .map(
            answers ->
                IntStream.range(0, ids.size())
                    .boxed()
                    .reduce(
                        Sheet.EMPTY,
                        (sheet, at) -> sheet.with(ids.get(at), answers.get(at)),
                        (one, other) -> other))
        .list()
        .ofMaxSize(12);
  }
}
