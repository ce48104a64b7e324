package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Members run their own meetings: what is open comes to the table, and turns go round. */
class MeetingScenarioTest {
  private static final String LATE = "share the price list";
  private static final String OPEN = "Who pays for the shed";

  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();
  private final Member miller = channel.member("wambui").joins();

  private void somethingIsLate() {
    trader.types("/commit " + LATE + " in 2 days");
    trader.taps("Post it");
    scenario.passes(Duration.ofDays(7));
  }

  private void minutesBegin(Member writer) {
    writer.types("/baraza start minutes");
    channel.asks("When was the meeting?");
    writer.replies("yesterday");
    channel.asks("Who is writing these minutes?");
  }

  private void minutesReachTheAgenda(Member writer) {
    writer.choosesPerson(writer);
    channel.asks("Who was there?");
    writer.choosesPeople("Send these", facilitator, trader);
    channel.asked("What did you talk about");
  }

  private void skips(Member member, int times) {
    for (int at = 0; at < times; at++) {
      member.taps("Skip");
      scenario.rest();
    }
  }

  @Test
  void what_is_open_is_offered_for_the_agenda_and_what_is_left_open_comes_back() {
    channel.wasJoinedByBaraza(facilitator);
    somethingIsLate();
    minutesBegin(trader);
    minutesReachTheAgenda(trader);
    channel.thread(LATE + ", promised by");
    trader.taps("Put it on the agenda");
    trader.isTold("It is on the agenda.");
    channel.thread(LATE);
    trader.taps("Put it on the agenda");
    trader.isTold("Everything that is open is on the agenda already.");
    skips(trader, 4);
    channel.asks("What was left open?");
    trader.replies(OPEN);
    channel.asks("Have these minutes been read or sent");
    trader.taps("Yes");
    channel.asks("When do you meet next?");
    trader.replies("15 May 2026");
    channel.asks("Who writes the minutes next time?");
    trader.taps("Skip");
    channel.thread("What members begin themselves");
    scenario.passes(Duration.ofDays(6));
    channel.shows("What is open for it:");
    channel.shows("left open last time");
  }

  /** The next meeting's minutes are the trader's to write. */
  private void turnsAreShared() {
    facilitator.types("/baraza start roles");
    skips(facilitator, 5);
    channel.asks("Who plans, who writes and who follows up");
    facilitator
        .opens("Answer")
        .taps("Add meeting with its jobs")
        .fillsIn("Which meeting", "In May")
        .choosesPerson("Plans it", facilitator)
        .choosesPerson("Writes minutes", trader)
        .choosesPerson("Follows up", facilitator)
        .sends()
        .closes();
  }

  @Test
  void whose_turn_it_is_to_write_is_said_and_can_be_handed_on() {
    turnsAreShared();
    minutesBegin(facilitator);
    channel.thread("By your rota, it is @Okello's turn to write the minutes.");
    trader.opens("Hand the turn on").choosesPerson("To whom?", miller).sends().isClosed();
    channel.shows("@Okello has handed the turn to write the minutes on to @Wambui.");
    facilitator.types("/baraza lists");
    assertThat(opened(facilitator, "Who takes turns").words()).contains("Wambui");
  }

  private static Form opened(Member member, String list) {
    Form lists = Form.opened(member, scenario.slack.views().opened(member.id) - 1);
    return lists.tapsAt(list, "Open");
  }
}
