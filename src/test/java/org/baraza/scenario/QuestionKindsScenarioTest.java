package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every kind of question, by each of the three ways to answer it. */
class QuestionKindsScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @Test
  void each_kind_is_answered_in_the_thread_by_what_suits_it() {
    facilitator.types("/baraza start every-kind");
    channel.asks("1 of 11 · The name");
    facilitator.replies("Lira");
    channel.asks("2 of 11 · The story · only if you like");
    facilitator.replies("It began\nunder a tree");
    channel.asks("Is it permitted?");
    trader.taps("Yes");
    channel.asks("On which day is it held?");
    trader.chooses("Friday");
    channel.asks("What is sold there?");
    trader.ticks("Send these", "Grain", "Farm inputs");
    channel.asks("1 is not at all, 5 is fully");
    trader.taps("4");
    channel.asks("How many traders come?");
    trader.replies("about forty");
    channel.thread("number");
    trader.replies("1,200");
    channel.asks("What does a stall cost?");
    facilitator.replies("5000");
    channel.asks("When does it open?");
    facilitator.choosesDay("2026-06-01");
    channel.asks("Who chairs the market?");
    facilitator.choosesPerson(trader);
    channel.asks("Who helps @Okello?");
    facilitator.choosesPeople("Send these", facilitator, trader);
    channel.asks("Which stalls are there?");
    facilitator.replies("Seeds of Lira");
    facilitator
        .opens("Answer")
        .tapsAt("Seeds of Lira", "Edit")
        .ticks("What it sells", "Seed")
        .fillsIn("The rent", "20000")
        .sends()
        .closes();
    facilitator.taps("That is all");
    channel.shows("Lira opens on 1 June 2026, chaired by @Okello.");
    assertThat(channel.card().words())
        .contains("It sells Grain, Farm inputs on Friday.", "Seeds of Lira: Seed, UGX 20,000")
        .contains("Stop: More than a thousand traders come to Lira.");
    channel.thread("UGX 5,000");
    channel.thread("1,200 traders");
    channel.thread("@Amina and @Okello");
  }

  @Test
  void each_kind_is_answered_in_its_own_form() {
    facilitator.types("/baraza start every-kind");
    answer("What is the market called?").fillsIn("What is the market called?", "Gulu").sends();
    answer("What is the story of Gulu?").fillsIn("The story", "Old").sends();
    answer("Is it permitted?").chooses("Is it permitted?", "Not sure").sends();
    answer("On which day is it held?").chooses("On which day is it held?", "Tuesday").sends();
    answer("What is sold there?").ticks("What is sold there?", "Livestock").sends();
    answer("How orderly is it?").chooses("How orderly is it?", "2").sends();
    answer("How many traders come?")
        .fillsIn("How many traders come?", "lots")
        .sends()
        .saysAt("How many traders come?", "number")
        .fillsIn("How many traders come?", "30")
        .sends();
    answer("What does a stall cost?")
        .fillsIn("What does a stall cost?", "7.50")
        .searches("Currency", "us d", "USD US Dollar")
        .sends();
    answer("When does it open?").choosesDay("When does it open?", "2026-07-15").sends();
    answer("Who chairs the market?")
        .fillsIn("Or write the name of somebody who is not on Slack", "Mama Akello")
        .sends();
    channel.asks("Which stalls are there?");
    facilitator
        .opens("Answer")
        .shows("Nothing in the list yet.")
        .taps("Add stall")
        .fillsIn("The stall", "Hoes")
        .ticks("What it sells", "Tools")
        .sends()
        .shows("Hoes · Tools")
        .closes();
    facilitator.taps("That is all");
    channel.shows("Gulu opens on 15 July 2026, chaired by Mama Akello.");
    assertThat(channel.card().words())
        .contains("Good: Few traders come.", "Look again: The market may not be permitted.");
    channel.thread("USD 7.50");
  }

  private Form answer(String question) {
    channel.asks(question);
    return facilitator.opens("Answer");
  }

  @Test
  void the_whole_flow_is_filled_in_page_by_page() {
    facilitator.types("/baraza start every-kind");
    channel.asks("What is the market called?");
    facilitator.replies("Soroti");
    channel.asks("What is the story");
    Form form = facilitator.opens("Fill in as a form");
    assertThat(form.held("What is the market called?")).isEqualTo("Soroti");
    form.sends()
        .shows("What is the story of Soroti?")
        .chooses("Is it permitted?", "Yes")
        .ticks("What is sold there?", "Grain", "Livestock", "Farm inputs")
        .fillsIn("How many traders come?", "9000")
        .sends()
        .saysAt("What is sold there?", "2")
        .saysAt("How many traders come?", "5,000")
        .ticks("What is sold there?", "Grain")
        .fillsIn("How many traders come?", "90")
        .chooses("On which day is it held?", "Friday")
        .chooses("How orderly is it?", "3")
        .choosesDay("When does it open?", "2026-06-02")
        .sends()
        .shows("7 of 12 answered")
        .choosesPerson("Who chairs the market?", trader)
        .sends()
        .shows("Who helps @Okello?")
        .sends()
        .shows("Still open: The fee, The stalls")
        .closes();
    channel.shows("8 of 12");
    channel.asks("What is the story");
  }

  @Test
  void a_condition_is_read_again_at_each_page() {
    facilitator.types("/baraza start every-kind");
    channel.asks("What is the market called?");
    Form form = facilitator.opens("Fill in as a form");
    form.fillsIn("What is the market called?", "Arua")
        .sends()
        .shows("What is the story of Arua?")
        .chooses("Is it permitted?", "No")
        .sends();
    while (!form.words().contains("Still open")) {
      form.doesNotShow("Who helps").sends();
    }
  }
}
