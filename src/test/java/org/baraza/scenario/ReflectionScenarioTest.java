package org.baraza.scenario;

import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A group looks back beyond counting, and its plan changes by it; and it ends well. */
class ReflectionScenarioTest {
  private static final String STEP = "Buy trays";
  private static final String ROOT = "nobody gets a deposit back";

  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  private void skips(int times) {
    for (int at = 0; at < times; at++) {
      facilitator.taps("Skip");
      scenario.rest();
    }
  }

  private void theWorkPlanHasAStep() {
    facilitator.types("/baraza start planning");
    skips(2);
    channel.asks("Which steps come next for each issue?");
    facilitator.replies(STEP);
    scenario.rest();
  }

  @Test
  void an_answer_that_only_counts_is_asked_why_and_a_cause_changes_its_step() {
    theWorkPlanHasAStep();
    facilitator.types("/baraza start reflection");
    skips(1);
    channel.asks("What has changed in the market");
    trader.replies("40 trays sold");
    channel.thread("What stands behind it: why so many, or so few?");
    trader
        .opens("Say why")
        .shows("40 trays sold")
        .fillsIn("Why did it go that way?", "12 shops asked for 3 each")
        .sends()
        .isClosed();
    channel.thread("And why was that so?");
    trader
        .opens("Say why")
        .fillsIn("Why did it go that way?", "because broken eggs cost them more")
        .sends()
        .isClosed();
    channel.thread("because broken eggs cost them more");
    channel.asked("Why did it go that way?");
    skips(3);
    trader.taps("Yes");
    channel.asks("What lies behind it, when you keep asking why?");
    trader
        .opens("Answer")
        .taps("Add problem and its cause")
        .fillsIn("The problem", "eggs break")
        .fillsIn("Why it happens", "trays are missing")
        .fillsIn("What lies at the bottom", ROOT)
        .fillsIn("Step that it explains", "trays")
        .sends();
    channel.thread(ROOT + " explains your step “" + STEP + "”");
    trader
        .opens("Change the step")
        .fillsIn("The step", "Buy trays with a deposit")
        .sends()
        .isClosed();
    channel.thread("has changed the step “Buy trays with a deposit”");
  }

  @Test
  void what_was_learnt_goes_to_each_of_its_readers_by_itself() {
    facilitator.types("/baraza start closing");
    for (String answer :
        new String[] {"Herders pay one tax", "Okello kept calling", "Minutes came late"}) {
      facilitator.replies(answer);
      scenario.rest();
    }
    skips(2);
    channel.asks("What should your own team do differently");
    facilitator.replies("Let go sooner");
    channel.asks("What should others who work on this market know?");
    facilitator.replies("The bridge decides the price");
    channel.asks("What do you want members to take with them?");
    facilitator.replies("You moved a law. Thank you");
    skips(2);
    channel.thread("can go to its three readers now");
    facilitator.opens("For members").sends().isClosed();
    channel.shows("You moved a law. Thank you");
    facilitator.opens("For our team").sends().isClosed();
    scenario.directly("amina").shows("Let go sooner");
    channel.neverShows("What we learnt, for our own team");
    Form sector = facilitator.opens("For the sector");
    sector
        .shows("People's names were taken out")
        .fillsIn("What it says", "Okello knows how the bridge decides the price")
        .fillsIn("To which channel?", channel.room.id)
        .sends()
        .saysAt("What it says", "It names somebody.")
        .ticks("If it names people", "Everybody named has said yes")
        .sends()
        .isClosed();
    channel.shows("What a group in this market has learnt");
  }

  @Test
  void before_the_road_is_chosen_each_has_its_reasons_from_the_plan() {
    facilitator.types("/baraza start lifecycle");
    facilitator.chooses("Made for one problem");
    channel.asks("Is that problem solved?");
    facilitator.taps("Yes");
    channel.thread("Close the group: The problem is solved.");
    channel.thread("You know more, and you choose.");
  }
}
