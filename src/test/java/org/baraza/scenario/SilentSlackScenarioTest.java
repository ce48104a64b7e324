package org.baraza.scenario;

import java.time.Duration;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack cannot say who or where somebody is just when a nudge is due. */
class SilentSlackScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  /** From the scenario's beginning, a Monday at eleven where people are, to nine o'clock. */
  private static final Duration UNTIL_FRIDAY = Duration.ofDays(4).minusHours(2);

  private static final Duration UNTIL_MONDAY = Duration.ofDays(3).minusMinutes(5);

  private final Channel channel = scenario.channel();

  @Test
  void a_nudge_for_which_slack_could_not_be_asked_comes_minutes_later() {
    Member irene = channel.member("irene").joins();
    irene.types("/commit clean the store in 5 days");
    irene.taps("Post it");
    Channel direct = scenario.directly("irene");
    meetsSilence("users.info", UNTIL_FRIDAY);
    direct.neverShows("clean the store");
    hearsAgain(Duration.ofMinutes(5));
    direct.shows("clean the store");
    meetsSilence("conversations.info", UNTIL_MONDAY);
    channel.neverShows("Our week");
    hearsAgain(Duration.ofMinutes(15));
    channel.shows("Our week");
  }

  /** Nothing that Slack said before is remembered. */
  private static void meetsSilence(String method, Duration time) {
    scenario.passes(time.minusMinutes(1));
    scenario.restartsWith(TestPrompts.book());
    scenario.slack.goesWrong(method, Fault.BROKEN);
    scenario.passes(Duration.ofMinutes(1));
  }

  private static void hearsAgain(Duration time) {
    scenario.restartsWith(TestPrompts.book());
    scenario.passes(time);
  }
}
