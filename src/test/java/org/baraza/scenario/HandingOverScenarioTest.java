package org.baraza.scenario;

import java.time.Duration;
import java.util.List;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A group carries itself, and a member takes the facilitator's part. */
class HandingOverScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();
  private final Member miller = channel.member("wambui").joins();

  private static Form opened(Member member, String list) {
    Form lists = Form.opened(member, scenario.slack.views().opened(member.id) - 1);
    return lists.tapsAt(list, "Open");
  }

  private void membersCarryTwoMonths() {
    for (int month = 0; month < 2; month++) {
      for (String promise : List.of("call the millers", "bring the scale", "ask the bank")) {
        trader.types("/commit " + promise + " in 3 days");
        trader.taps("Post it");
      }
      scenario.passes(Duration.ofDays(30));
    }
  }

  @Test
  void where_members_carry_the_group_one_of_them_takes_the_facilitators_part() {
    channel.wasJoinedByBaraza(facilitator);
    membersCarryTwoMonths();
    trader.types("/baraza start minutes");
    for (int at = 0; at < 11; at++) {
      trader.taps("Skip");
      scenario.rest();
    }
    channel.thread("Members carry this group month after month.");
    miller
        .opens("Hand it to a member")
        .choosesPerson("To whom?", miller)
        .sends()
        .saysAt("To whom?", "Only a facilitator of this channel can do that.");
    facilitator.opens("Hand it to a member").choosesPerson("To whom?", trader).sends().isClosed();
    channel.shows("@Okello facilitates here from now on, for the first four weeks together");
    facilitator.types("/baraza lists");
    opened(facilitator, "What the facilitator does for now").shows("Okello");
    trader.opens("Hand it to a member").choosesPerson("To whom?", miller).sends().isClosed();
    channel.shows("@Wambui facilitates here from now on");
  }
}
