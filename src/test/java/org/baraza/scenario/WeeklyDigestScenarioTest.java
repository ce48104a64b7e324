package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manager hears once a week of all plans, on the day that they chose, until they stop it. */
final class WeeklyDigestScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel late = scenario.channel();
  private final Channel hidden = scenario.privateChannel();
  private final Member manager = scenario.channel(false, false, "nusrat").member("nusrat");
  private final Channel direct = scenario.directly("nusrat");

  private List<Message> hears(Duration time) {
    int before = direct.byBaraza().size();
    scenario.passes(time);
    scenario.rest();
    return direct.byBaraza().subList(before, direct.byBaraza().size());
  }

  private static boolean isDigest(Message message) {
    return message.words().contains("All your plans this week");
  }

  @Test
  void it_has_the_plan_in_trouble_first_and_what_the_manager_owes_in_one_message() {
    for (Channel channel : List.of(late, hidden)) {
      channel.facilitator().types("/commit share the price list by 5 May");
      channel.facilitator().taps("Post it");
    }
    manager.channel.member("admin").looksAtHome().choosesPeople(manager);
    manager
        .looksAtHome()
        .opens("Weekly digest")
        .chooses("On which day", "Thursday")
        .chooses("At what time of day", "10:00")
        .sends()
        .isClosed();
    manager.types("/commit visit the mill by 7 May");
    manager.taps("Post it");
    assertThat(hears(Duration.ofHours(70))).noneMatch(WeeklyDigestScenarioTest::isDigest);
    List<Message> thursday = hears(Duration.ofHours(20));
    assertThat(thursday).hasSize(1);
    String words = thursday.get(0).words();
    assertThat(words)
        .contains("All your plans this week", "1 promise overdue", "visit the mill")
        .doesNotContain(hidden.room.id);
    assertThat(words.indexOf(late.room.id)).isLessThan(words.indexOf(manager.channel.room.id));
    assertThat(hears(Duration.ofDays(7))).filteredOn(WeeklyDigestScenarioTest::isDigest).hasSize(1);
    int before = scenario.slack.views().opened(manager.id);
    manager.types("/plan digest");
    Form.opened(manager, before).chooses("On which day", "No weekly digest").sends().isClosed();
    assertThat(hears(Duration.ofDays(14))).noneMatch(WeeklyDigestScenarioTest::isDigest);
  }
}
