package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.commitment.WordKept;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Roads.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a group would take a road, what it only counts, and who is named in what it shares. */
class RoadsTest {
  private static final Words WORDS = GivenPlan.EDITION.words();

  private static Roads.Known known(WordKept word, String sign, double health, long quietFor) {
    Set<String> signs = sign.isEmpty() ? Set.of() : Set.of(sign);
    return new Roads.Known(false, false, signs, word, health, 0, -1, 0, false, 0, 0, quietFor);
  }

  @Test
  void a_group_that_nothing_is_known_of_is_given_no_reasons() {
    Map<String, List<Reason>> reasons =
        Roads.reasons(known(new WordKept(0, 0, 0, 0, 0), "", 0, -1));
    assertThat(reasons.keySet()).containsExactlyElementsOf(Roads.ALL);
    assertThat(reasons.values()).allMatch(List::isEmpty);
  }

  @ParameterizedTest
  @CsvSource({
    "same-few,new-members,SAME_FEW",
    "no-results,revised-plan,NO_RESULTS",
    "wrong-issues,re-map,WRONG_ISSUES",
    "market-moved,re-map,MARKET_MOVED",
    "quarrels,individuals,QUARRELS",
    "aid-over,close,AID_OVER"
  })
  void a_sign_of_tiredness_speaks_for_its_road(String sign, String road, Reason reason) {
    Map<String, List<Reason>> reasons =
        Roads.reasons(known(new WordKept(0, 0, 0, 0, 0), sign, 0, 10));
    assertThat(reasons.get(road)).containsExactly(reason);
    assertThat(reasons.values().stream().mapToInt(List::size).sum()).isOne();
  }

  @Test
  void kept_promises_speak_for_going_on_and_silence_for_another_plan_or_an_end() {
    assertThat(Roads.reasons(known(new WordKept(3, 1, 0, 0, 1), "", 4, 10)).get("go-on"))
        .containsExactly(Reason.WORD_KEPT, Reason.HEALTHY);
    Map<String, List<Reason>> silent = Roads.reasons(known(new WordKept(1, 0, 0, 0, 4), "", 2, 91));
    assertThat(silent.get("revised-plan")).containsExactly(Reason.WORD_NOT_KEPT);
    assertThat(silent.get("close")).containsExactly(Reason.LONG_QUIET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 meetings, 40 kg sold",
        "Forty bags",
        "We trained 25 traders and 3 officials",
        "Two dozen crates"
      })
  void figures_alone_only_count(String text) {
    assertThat(Counting.onlyCounts(text, WORDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Traders come earlier now",
        "40 bags, because the road was open",
        "We lost 3 crates and learned to travel by night: we learned it late",
        "25 came, thanks to the radio",
        ""
      })
  void a_reason_or_no_figure_is_more_than_counting(String text) {
    assertThat(Counting.onlyCounts(text, WORDS)).isFalse();
  }

  @Test
  void names_are_found_whole_and_taken_out_whole() {
    Set<String> names = Set.of("Ann", "Ann Otieno");
    assertThat(Edition.names("Annual fees fell", names)).isFalse();
    assertThat(Edition.names("ann paid", names)).isTrue();
    assertThat(Edition.names("<@U1AB> paid", names)).isTrue();
    assertThat(Edition.withoutNames("Ann Otieno and <@U1AB|x> paid annual fees", names, "a member"))
        .isEqualTo("a member and a member paid annual fees");
  }
}
