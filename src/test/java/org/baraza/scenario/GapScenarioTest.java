package org.baraza.scenario;

import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A channel is walked through the gap questions, from the first command to the summary. */
class GapScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.gapBook());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @Test
  void the_whole_flow_by_typed_replies_and_taps_leads_to_its_summary() {
    facilitator.types("/baraza start gap");
    channel.shows("0 of 8");
    channel.asks("Who would you like to see doing something differently?");
    facilitator.replies("Stockists in Lamwo");
    channel.asks("And what do they do today?");
    trader.replies("They wait in the shop");
    channel.shows("2 of 9");
  }
}
