package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows of a list are added, changed, moved and deleted, by one person or by two at once. */
class ListScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @BeforeEach
  void skipToTheList() {
    facilitator.types("/baraza start every-kind");
    for (String question :
        new String[] {
          "What is the market", "What is the story", "Is it permitted?", "On which day",
              "What is sold",
          "How orderly", "How many traders", "What does a stall", "When does it", "Who chairs"
        }) {
      channel.asks(question);
      facilitator.taps("Skip");
    }
    channel.asks("Which stalls are there?");
  }

  private Form threeStalls() {
    facilitator.replies("Seeds\nHoes\nChicken feed");
    channel.thread("• Seeds (still to add: What it sells)");
    return facilitator.opensAt("Which stalls are there?", "Answer").shows("Chicken feed");
  }

  @Test
  void a_row_is_added_with_its_fields_and_shows_in_the_question() {
    facilitator
        .opens("Answer")
        .taps("Add stall")
        .fillsIn("The stall", "Hoes of Lira")
        .ticks("What it sells", "Tools", "Seed")
        .fillsIn("The rent", "a lot")
        .sends()
        .saysAt("The rent", "")
        .fillsIn("The rent", "15,000")
        .fillsIn("Visitors a day", "-3")
        .sends()
        .saysAt("Visitors a day", "0")
        .fillsIn("Visitors a day", "30")
        .chooses("Open on Sundays", "No")
        .sends()
        .shows("Hoes of Lira · Seed, Tools · UGX 15,000 · 30 people · Open on Sundays: No");
    channel.thread("• Hoes of Lira · Seed, Tools · UGX 15,000");
  }

  @Test
  void rows_are_moved_up_and_down() {
    Form list = threeStalls();
    list.tapsAt("Chicken feed", "Move up");
    assertThat(order(list)).containsSubsequence("Seeds", "Chicken", "Hoes");
    list.tapsAt("Seeds", "Move down");
    assertThat(order(list)).containsSubsequence("Chicken", "Seeds", "Hoes");
    channel.thread("• Chicken feed (still to add: What it sells)\n• Seeds");
  }

  private static java.util.List<String> order(Form list) {
    return java.util.List.of(list.words().split("[\\s]+"));
  }

  @Test
  void a_row_is_deleted_and_brought_back() {
    Form list = threeStalls();
    list.tapsAt("Hoes", "Delete").doesNotShow("Hoes");
    assertThat(channel.thread("• Seeds").words()).doesNotContain("Hoes");
    list.taps("Undo the deletion").shows("Hoes");
    assertThat(order(list)).containsSubsequence("Seeds", "Hoes", "Chicken");
    channel.thread("• Hoes");
  }

  @Test
  void two_people_who_edit_one_row_see_each_others_words() {
    threeStalls();
    Form first = facilitator.opensAt("Which stalls", "Answer").tapsAt("Hoes", "Edit");
    Form second = trader.opensAt("Which stalls", "Answer").tapsAt("Hoes", "Edit");
    scenario.peoplesTime.moves(Duration.ofMinutes(1));
    first.fillsIn("The stall", "Hoes and ploughs").ticks("What it sells", "Tools").sends();
    second
        .fillsIn("The stall", "Hoes of Okello")
        .ticks("What it sells", "Tools")
        .sends()
        .shows(
            "Somebody changed this row while you had it open. It says now: Hoes and ploughs · Tools");
    assertThat(second.held("The stall")).isEqualTo("Hoes of Okello");
    channel.thread("• Hoes and ploughs");
    second.sends().shows("Hoes of Okello · Tools");
    channel.thread("• Hoes of Okello");
  }

  @Test
  void two_people_who_edit_different_rows_do_not_disturb_each_other() {
    threeStalls();
    Form first = facilitator.opensAt("Which stalls", "Answer").tapsAt("Hoes", "Edit");
    Form second = trader.opensAt("Which stalls", "Answer").tapsAt("Seeds", "Edit");
    first.ticks("What it sells", "Tools").sends().shows("Hoes · Tools");
    second.ticks("What it sells", "Seed").sends().shows("Seeds · Seed").shows("Hoes · Tools");
  }

  @Test
  void a_row_needs_only_its_name_and_says_what_is_missing() {
    Form row = facilitator.opens("Answer").taps("Add stall");
    row.fillsIn("The stall", "Hoes").fillsIn("The rent", "9000").sends();
    row.shows("Hoes · UGX 9,000 (still to add: What it sells)").closes();
    facilitator.taps("That is all");
    facilitator.isTold("Some rows still need this: What it sells.");
    facilitator.taps("Leave that for later");
    channel.shows("• Hoes: –, UGX 9,000");
    channel.shows("What it sells in “");
  }

  @Test
  void a_list_without_rows_is_not_complete() {
    facilitator.taps("That is all");
    facilitator.isTold("Add at least one stall first, or tap Skip");
  }

  @Test
  void a_list_that_was_complete_can_be_edited_later() {
    facilitator
        .opens("Answer")
        .taps("Add stall")
        .fillsIn("The stall", "Hoes")
        .ticks("What it sells", "Tools")
        .sends()
        .closes();
    facilitator.taps("That is all");
    channel.shows("• Hoes: Tools");
    trader
        .opensAt("Which stalls are there?", "Edit")
        .tapsAt("Hoes", "Edit")
        .fillsIn("The rent", "9000")
        .sends()
        .closes();
    channel.shows("• Hoes: Tools, UGX 9,000");
  }
}
