package org.baraza.plan.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.flow.Row;
import org.baraza.plan.GivenPlan;
import org.baraza.plan.worked.FunctionHome.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionHomeTest {
  @ParameterizedTest
  @CsvSource({
    "goes-on-known, yes, no,  4, 4, commercial,          commercial,         business, AGREES",
    "goes-on-open,  no,  yes, 2, 1, commercial,          public,"
        + " public-all public-sides bridge pay-low, DIFFERS",
    "goes-on-known, yes, yes, 4, 4, commercial+public,   commercial+public,"
        + " shared business public-all, AGREES",
    "goes-on-known, yes, yes, 4, 4, public,              commercial+public,"
        + " shared business public-all, DIFFERS",
    "goes-on-known, yes, no,  2, 4, commercial+temporary, commercial," + " business bridge, AGREES",
    "goes-on-known, yes, no,  '', 4, '',                 commercial,"
        + " business offer-open, OPEN",
    "goes-on-known, yes, no,  4, 2, commercial,          '',                 no-home, OPEN",
    "unknown,       no,  '',  4, 4, public,              public,"
        + " public-sides after-unknown, AGREES",
    "fades-out,     '',  '',  '', '', temporary,         temporary,          fades, AGREES",
    "fades-out,     '',  '',  '', '', public,            temporary,          fades, DIFFERS",
  })
  void a_home_follows_from_what_is_known(
      String after,
      String impartial,
      String forAll,
      String offer,
      String pay,
      String type,
      String home,
      String reasons,
      Choice choice) {
    FunctionHome found = FunctionHome.of(function(after, impartial, forAll, offer, pay, type));

    assertThat(found.home()).containsExactlyInAnyOrderElementsOf(split(home, "\\+"));
    assertThat(found.reasons()).isEqualTo(split(reasons, " "));
    assertThat(found.choice()).isEqualTo(choice);
  }

  @ParameterizedTest
  @CsvSource({
    "'',            '',       '',  '', after",
    "goes-on-known, '',       '',  '', impartial for-all pay",
    "goes-on-known, not sure, no,  4,  impartial",
    "goes-on-known, yes,      no,  '', pay",
  })
  void while_no_home_is_clear_it_says_what_would_tell(
      String after, String impartial, String forAll, String pay, String missing) {
    FunctionHome found = FunctionHome.of(function(after, impartial, forAll, "4", pay, "public"));

    assertThat(found.home()).isEmpty();
    assertThat(found.missing()).isEqualTo(split(missing, " "));
    assertThat(found.reasons()).containsExactly("open");
    assertThat(found.choice()).isEqualTo(Choice.OPEN);
  }

  @Test
  void each_function_has_a_line_with_its_reasons_and_the_groups_choice() {
    GivenPlan plan =
        GivenPlan.nothing()
            .row(
                "functions",
                "function: Price news",
                "type: commercial",
                "after: goes-on-open",
                "impartial: no",
                "for-all: yes",
                "offer: 2",
                "pay: 1")
            .row("functions", "function: A place to meet", "after: goes-on-known");

    assertThat(Told.by("function-homes", plan))
        .containsExactly(
            "# Heading",
            "Price news: a public office. All gain from it, also those who cannot pay. A business"
                + " would be tempted to take sides. For now you carry it, while the provider"
                + " learns to offer it well. Its users can hardly pay, so it would lean on public"
                + " money. You chose: A business that charges for it.",
            "A place to meet: no clear home yet. To tell, we still need: Could a business do it"
                + " without taking sides?, Do all gain, also those who cannot pay? and How able"
                + " are the users to pay for it?.");
  }

  private static Row function(
      String after, String impartial, String forAll, String offer, String pay, String type) {
    return GivenPlan.aRow(
        "functions",
        "1",
        Stream.of(
                "function: Price news",
                "after: " + after,
                "impartial: " + impartial,
                "for-all: " + forAll,
                "offer: " + offer,
                "pay: " + pay,
                "type: " + type.replace("+", ", "))
            .filter(cell -> !cell.endsWith(": "))
            .toArray(String[]::new));
  }

  private static List<String> split(String text, String at) {
    return Arrays.stream(text.split(at, -1)).filter(part -> !part.isEmpty()).toList();
  }
}
