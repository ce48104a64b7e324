package org.baraza.plan.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import org.baraza.plan.GivenPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantAnswersTest {
  @Test
  void the_ladder_shows_each_practice_on_its_step_with_reshaped_beside_as_seen() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("practices", "practice: Daily records")
            .row("practices", "practice: Going out")
            .row("practices", "practice: Credit book")
            .row("adoption", "practice: Daily records", "step: in-use-as-seen")
            .row(
                "adoption",
                "practice: Going out",
                "step: in-use-adapted",
                "how-adapted: by phone",
                "copied-by: her sister");

    assertThat(Told.by("adoption-ladder", plan))
        .containsExactly(
            "The practice | Unchanged | Tried | In use as seen | In use, reshaped to fit | Dropped"
                + " | Who has copied it from them",
            "Daily records |  |  | ✓ |  |  | ",
            "Going out |  |  |  | ✓ by phone |  | her sister",
            "Seen on the visit, and not asked about yet: Credit book.");
  }

  @Test
  void everywhere_is_a_table_of_participants_and_practices_with_who_copied_whom() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("participants", "participant: Aber")
            .row("participants", "participant: Okello")
            .row("participants", "participant: Lamunu")
            .row("practices", "practice: Records")
            .rowFor("participants-1", "adoption", "practice: records", "step: tried")
            .rowFor(
                "participants-2",
                "adoption",
                "practice: Going out",
                "step: in-use-adapted",
                "how-adapted: by phone",
                "copied-by: two neighbours");

    assertThat(Told.by("adoption-everywhere", plan))
        .containsExactly(
            "Name | Records | Going out",
            "Aber | Tried | Not known yet",
            "Okello | Not known yet | In use, reshaped to fit: by phone",
            "# Who copied whom",
            "two neighbours copied it from Okello: Going out");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // cost, income, running, per, months of trade, yearly, months, first year, each year
        "600000, 100000, -,     month, -,  1200000, 6.0,  100, 200",
        "600000, 100000, 50000, month, 12, 600000,  12.0, 0,   100",
        "600000, 100000, -,     month, 4,  400000,  18.0, -33, 67",
        "100,    300,    -,     year,  -,  300,     4.0,  200, 300",
        "0,      300,    -,     year,  -,  300,     0.0,  -,   -",
        "100,    300,    300,   year,  -,  0,       -,    -100, 0",
        "100,    100,    300,   year,  -,  -200,    -,    -300, -200",
      })
  void pay_back_and_return_follow_from_the_participants_own_numbers(
      String cost,
      String income,
      String running,
      String per,
      String monthsOfTrade,
      String yearly,
      String months,
      String firstYear,
      String eachYear) {
    GivenPlan plan = businessCase("UGX " + cost, "UGX " + income, per);
    if (running != null) {
      plan.answer("business-case.running-cost", "UGX " + running);
    }
    if (monthsOfTrade != null) {
      plan.answer("business-case.months-of-trade", monthsOfTrade);
    }

    PayBack sums = PayBack.of(plan).orElseThrow();

    assertThat(sums.yearly()).isEqualByComparingTo(yearly);
    assertThat(sums.currency()).isEqualTo("UGX");
    assertThat(sums.months().map(it -> it.setScale(1, RoundingMode.HALF_UP).toString()).orElse("-"))
        .isEqualTo(months == null ? "-" : months);
    assertThat(sums.firstYear().map(Object::toString).orElse("-"))
        .isEqualTo(firstYear == null ? "-" : firstYear);
    assertThat(sums.eachYear().map(Object::toString).orElse("-"))
        .isEqualTo(eachYear == null ? "-" : eachYear);
  }

  @Test
  void a_business_case_is_told_in_its_own_currency() {
    GivenPlan plan =
        businessCase("UGX 600000", "UGX 100000", "month")
            .answer("business-case.months-of-trade", "7")
            .answer("business-case.patience", "10");

    assertThat(Told.by("pay-back", plan))
        .containsExactly(
            "# Heading",
            "To begin: UGX 600,000",
            "It brings UGX 700,000 in a year, after what it costs to keep going.",
            "The money is back after 10.3 months.",
            "That is longer than the 10 months that this participant can wait.",
            "Left over at the end of the first year: 17 % of what it cost.",
            "Return in each year: 117 % of what it cost.");
    assertThat(Told.by("pay-back", plan.answer("business-case.patience", "11")))
        .contains("That is within the 11 months that this participant can wait.");
  }

  @Test
  void what_costs_nothing_pays_at_once_and_what_brings_nothing_never_does() {
    assertThat(Told.by("pay-back", businessCase("KES 0", "KES 500", "year")))
        .endsWith("It costs nothing to begin, so it pays from the first day.");
    assertThat(Told.by("pay-back", businessCase("KES 100", "KES 0", "year")))
        .endsWith("With these numbers it never earns back what it costs.");
  }

  @Test
  void amounts_in_two_currencies_are_not_summed() {
    GivenPlan plan = businessCase("UGX 600000", "USD 100", "month");

    assertThat(PayBack.of(plan)).isEmpty();
    assertThat(PayBack.currencies(plan)).containsExactly("UGX", "USD");
    assertThat(Told.by("pay-back", plan)).isEmpty();
  }

  @Test
  void canvases_stand_side_by_side_with_the_own_business_first() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("canvases", "business: Odama's", "whose: visited", "customers: Farmers far off")
            .row("canvases", "business: Aber's", "whose: own", "costs: Stock");

    assertThat(Told.by("canvases-side-by-side", plan))
        .hasSize(11)
        .startsWith(
            "Block | Aber's | Odama's",
            "Whose is it | The participant's own | Visited",
            "Customers: who buys | nothing yet | Farmers far off")
        .endsWith("Costs: what takes the most money | Stock | nothing yet");
  }

  @Test
  void buyers_stand_by_how_far_they_have_come_and_ended_ones_last() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row("buyers", "buyer: Old mill", "stage: ended")
            .row(
                "buyers",
                "buyer: Big mill",
                "stage: first",
                "fit: good",
                "revenue: KES 900",
                "cost: KES 700",
                "shipments: 1",
                "next-step: Ask them")
            .row("buyers", "buyer: New mill", "stage: met", "revenue: KES 9", "cost: UGX 7");

    assertThat(Told.by("buyer-pipeline", plan))
        .containsExactly(
            "How far it has come | The buyer | How well it fits | What a shipment leaves |"
                + " Shipments so far | Next step",
            "Met | New mill |  | In two currencies |  | ",
            "First shipment | Big mill | Fits well | KES 200 | 1 shipments | Ask them",
            "Ended | Old mill |  | Not known yet |  | ");
  }

  private static GivenPlan businessCase(String cost, String income, String per) {
    return GivenPlan.nothing()
        .answer("business-case.cost", cost)
        .answer("business-case.income-change", income)
        .answer("business-case.per", per);
  }
}
