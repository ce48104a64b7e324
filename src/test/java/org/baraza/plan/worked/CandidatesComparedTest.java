package org.baraza.plan.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.flow.Row;
import org.baraza.plan.GivenPlan;
import org.baraza.plan.worked.CandidateVerdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatesComparedTest {
  private static final List<String> GOOD =
      List.of(
          "candidate: Odama's shop",
          "strong-at: Records",
          "fills-gap: yes",
          "relatable: yes",
          "rival: colleague",
          "gains: New contacts");

  @ParameterizedTest
  @CsvSource({
    "rival: colleague,      FITS,         ''",
    "fills-gap: no,         DOES_NOT_FIT, gap-not-filled",
    "fills-gap: not sure,   LOOK_AGAIN,   gap-open",
    "relatable: no,         LOOK_AGAIN,   not-relatable",
    "relatable: not sure,   LOOK_AGAIN,   relatable-open",
    "rival: competitor,     LOOK_AGAIN,   competitor",
    "rival: unclear,        LOOK_AGAIN,   rival-open",
    "'gains: ',             LOOK_AGAIN,   gains-open",
  })
  void a_verdict_rests_on_the_checks(String changed, Verdict verdict, String reason) {
    assertThat(CandidateVerdict.of(candidate(changed), List.of(), false))
        .isEqualTo(new CandidateVerdict(verdict, reason.isEmpty() ? List.of() : List.of(reason)));
  }

  @Test
  void a_visit_about_trade_asks_three_things_more() {
    assertThat(CandidateVerdict.of(candidate("wants-trade: no"), List.of(), true).reasons())
        .containsExactly("no-trade", "sharing-open", "new-view-open");
    Row open = candidate("wants-trade: yes", "shares-know-how: yes", "open-view: yes");
    assertThat(CandidateVerdict.of(open, List.of(), true).verdict()).isEqualTo(Verdict.FITS);
  }

  @Test
  void the_latest_talk_with_the_host_counts_and_not_the_first() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("coaching-log", talk("Odama's shop, on the phone", "2026-02-03", "fully"))
            .row("coaching-log", talk("odama's shop", "2026-02-01", "hardly"));
    Row candidate = candidate("rival: colleague");
    assertThat(CandidateVerdict.of(candidate, plan.rows("coaching-log"), false).verdict())
        .isEqualTo(Verdict.FITS);

    plan.row("coaching-log", talk("Odama's shop", "2026-02-09", "hardly"));
    assertThat(CandidateVerdict.of(candidate, plan.rows("coaching-log"), false))
        .isEqualTo(new CandidateVerdict(Verdict.DOES_NOT_FIT, List.of("hardly-engaged")));
    assertThat(
            CandidateVerdict.of(
                    candidate("candidate: Lira Mills"), plan.rows("coaching-log"), false)
                .verdict())
        .isEqualTo(Verdict.FITS);
  }

  @Test
  void candidates_stand_side_by_side_with_their_verdicts_and_reasons() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("candidates", GOOD.toArray(String[]::new))
            .row("candidates", "candidate: Lira Mills", "fills-gap: no", "rival: competitor");

    assertThat(Told.by("candidates-compared", plan))
        .containsExactly(
            "What we look at | Odama's shop | Lira Mills",
            "How we found it | Not known yet | Not known yet",
            "Check 1: what it does well | Records | Not known yet",
            "Check 2: its strength fits your gap | Yes | No",
            "Check 3: visitors can see themselves in it | Yes | Not known yet",
            "Check 4: rival or colleague | Colleague | Competitor",
            "Check 5: what it gains | New contacts | Not known yet",
            "What the checks say | Fits | Does not fit",
            "Why | All checks speak for it. | It is not strong at what your gap needs. Nobody"
                + " knows yet whether the visitors would see themselves in it. It competes with"
                + " the visitors. Nobody knows yet what it would gain.");
    assertThat(Told.by("candidates-compared", plan.answer("target-group.trade-link", "yes")))
        .hasSize(12)
        .contains("Will share what it knows | Not known yet | Not known yet");
  }

  private static String[] talk(String with, String day, String engaged) {
    return new String[] {"with: " + with, "side: hosts", "talked: " + day, "engaged: " + engaged};
  }

  private static Row candidate(String... changed) {
    List<String> cells = new ArrayList<>(GOOD);
    cells.addAll(Arrays.asList(changed));
    return GivenPlan.aRow("candidates", "1", cells.toArray(String[]::new));
  }
}
