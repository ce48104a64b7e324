package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Facilitators run their channel: they change how Baraza works there and see who did what. */
class RunningScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.privateChannel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @BeforeEach
  void isInvited() {
    channel.wasJoinedByBaraza(facilitator);
    channel.shows("Hello, I am Baraza");
  }

  private Form settings() {
    int before = scenario.slack.views().opened(facilitator.id);
    facilitator.types("/baraza settings");
    return Form.opened(facilitator, before);
  }

  @Test
  void settings_are_kept_and_the_days_and_hours_stay_as_they_were() {
    settings().opens("Days and hours here").fillsIn("From", "10:00").sends();
    settings()
        .ticks("What this channel is for", "An exchange visit")
        .searches("Time zone", "kampala", "Africa/Kampala")
        .sends()
        .isClosed();
    Form again = settings();
    assertThat(again.held("What this channel is for")).contains("exchange-visit");
    assertThat(again.held("Time zone")).contains("Africa/Kampala");
    again.opens("Days and hours here");
    assertThat(again.held("From")).isEqualTo("10:00");
  }

  @Test
  void sharing_with_managers_is_said_in_the_channel() {
    settings()
        .chooses(
            "Who may read the plan of this private channel",
            "Its members and the workspace's managers")
        .sends();
    channel.shows("@Amina has shared this channel's plan with the workspace's managers");
  }

  @Test
  void only_those_who_run_a_channel_change_its_settings_and_see_its_history() {
    trader.types("/baraza settings");
    trader.isTold("Only this channel's facilitators");
    trader.types("/baraza history");
    trader.isTold("see its history");
  }

  @Test
  void all_that_somebody_still_owes_can_be_handed_over_at_once() {
    for (String promise : List.of("call the millers", "bring the scale")) {
      trader.types("/commit " + promise + " in 3 days");
      trader.taps("Post it");
    }
    Form form = settings().opens("Hand over somebody's promises");
    form.choosesPerson("Whose promises?", facilitator)
        .choosesPerson("Who could take it over?", facilitator)
        .fillsIn("In your own words", "He moves to Gulu")
        .sends();
    form.saysAt("Who could take it over?", "They have it already.");
    form.choosesPerson("Whose promises?", trader).sends();
    facilitator.isTold("Promises: 2.");
    channel.shows("@Amina was asked to take this over.");
  }

  @Test
  void a_guest_cannot_be_made_a_facilitator() {
    Form form = settings();
    form.choosesPeople("Who facilitates", List.of(facilitator, channel.member("guest"))).sends();
    form.saysAt("Who facilitates", "Guests can answer everything");
  }

  @Test
  void the_history_says_who_did_what_and_nobodys_words() {
    facilitator.types("/baraza start gap");
    channel.asks("Who would you like to see");
    trader.replies("stockists in secret places");
    trader.types("/commit tell a secret by tomorrow");
    trader.taps("Post it");
    facilitator.types("/baraza history");
    String history = facilitator.isTold("What was done here").words();
    assertThat(history)
        .contains("@Okello answered “The group” in")
        .contains("@Okello made a promise")
        .contains("@Amina began")
        .doesNotContain("secret");
  }

  @Test
  void somebody_outside_is_not_shown_how_the_channel_stands() {
    Member stranger = channel.member("mary");
    stranger.types("/baraza");
    stranger.isTold("I can't find a plan for that channel");
    assertThat(stranger.whispers()).doesNotContain("What is this channel for");
  }
}
