package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manager with fifty channels reads where each stands, and sees the ones in trouble first. */
class ManagingScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private static final int CHANNELS = 50;
  private static final Pattern ROW = Pattern.compile("<#([A-Z0-9]+)>");
  private static final List<Channel> channels = new ArrayList<>();
  private static Channel late;
  private static Channel hidden;
  private static Member manager;

  /** Fifty public channels, one with two late promises; and a private one with a late promise. */
  @BeforeAll
  static void fiftyChannels() {
    for (int i = 0; i < CHANNELS; i++) {
      Channel channel = scenario.channel();
      channel.facilitator().types("/baraza");
      channels.add(channel);
    }
    late = channels.get(37);
    promises(late, "share the price list");
    promises(late, "call the mill");
    hidden = scenario.privateChannel();
    promises(hidden, "keep it among us");
    scenario.passes(Duration.ofDays(6));
    manager = scenario.channel(false, false, "nusrat").member("nusrat");
    manager.channel.member("admin").looksAtHome().choosesPeople(manager);
  }

  private static void promises(Channel channel, String what) {
    channel.facilitator().types("/commit " + what + " in 3 days");
    channel.facilitator().taps("Post it");
  }

  private static String told(String line) {
    int before = manager.whispers().length();
    manager.types(line);
    scenario.rest();
    return manager.whispers().substring(before);
  }

  @Test
  void the_portfolio_has_the_plan_in_trouble_first_and_says_why() {
    String portfolio = told("/plan portfolio");
    int first = portfolio.indexOf("<#");
    assertThat(portfolio.substring(first)).startsWith("<#" + late.room.id + ">");
    assertThat(portfolio).contains("2 promises overdue, the oldest since 7 May 2026");
    assertThat(portfolio).doesNotContain(hidden.room.id);
  }

  @Test
  void pages_show_every_public_plan_once() {
    Member reader = scenario.channel(false, false, "nusrat").member("nusrat");
    reader.types("/plan portfolio");
    String page = reader.isTold("Plans, the ones to look at first").words();
    StringBuilder all = new StringBuilder(page);
    while (Tap.offers(reader.newest("plans", any -> true), "Next page")) {
      String before = page;
      reader.taps("Next page");
      page = reader.newest("another page", it -> !it.words().equals(before)).words();
      all.append(page);
    }
    List<String> shown = ROW.matcher(all).results().map(row -> row.group(1)).toList();
    assertThat(shown)
        .doesNotHaveDuplicates()
        .containsAll(channels.stream().map(it -> it.room.id).toList());
    assertThat(all).doesNotContain(hidden.room.id);
  }

  @Test
  void only_the_overdue_and_only_a_kind_can_be_seen() {
    String overdue = told("/plan portfolio overdue");
    assertThat(overdue)
        .contains("<#" + late.room.id + ">")
        .doesNotContain("<#" + channels.get(0).room.id + ">");
    assertThat(told("/plan portfolio mig")).contains("No plan that you can see is like that");
    assertThat(told("/plan portfolio <@UOKELLO>")).contains("No plan that you can see");
  }

  @Test
  void what_is_overdue_is_listed_across_channels() {
    String overdue = told("/plan overdue");
    assertThat(overdue).contains("@Amina: share the price list, was for 7 May 2026");
    assertThat(overdue).contains("call the mill").doesNotContain("keep it among us");
  }

  @Test
  void a_plan_is_read_on_one_screen_and_shared_into_its_own_channel() {
    String summary = told("/plan summary <#" + late.room.id + ">");
    assertThat(summary).contains("2 overdue").contains("@Amina: call the mill, was for 7 May 2026");
    manager.taps("Share in channel");
    manager.isTold("It stands at the end of the plan's own channel now");
    late.shows("Shared by @Nusrat");
    assertThat(manager.channel.everything()).doesNotContain("call the mill");
  }

  @Test
  void whoever_manages_nothing_sees_their_own_channels_alone() {
    Member okello = channels.get(0).trader();
    okello.types("/plan overdue");
    okello.isTold("share the price list");
    Member stranger = scenario.channel(false, false, "mary").member("mary");
    stranger.types("/plan portfolio");
    stranger.isTold("There is no plan yet that you can see");
    stranger.types("/plan summary <#" + late.room.id + ">");
    stranger.isTold("I can't find a plan for that channel");
  }

  @Test
  void the_home_shows_what_one_owes_and_follows_within_a_minute() {
    Channel channel = scenario.channel(false, false, "jane");
    Member jane = channel.member("jane");
    HomeScreen home = jane.looksAtHome().shows("Welcome to Baraza");
    jane.types("/commit bring the scale in 3 days");
    jane.taps("Post it");
    scenario.passes(Duration.ofSeconds(60));
    home.shows("bring the scale").shows("What you promised").doesNotShow("Welcome to Baraza");
    home.taps("Done");
    scenario.passes(Duration.ofSeconds(60));
    home.doesNotShow("bring the scale");
    channel.shows("Thank you");
  }

  @Test
  void the_home_takes_a_channels_next_step_and_shows_managers_the_plans_in_trouble() {
    HomeScreen home = manager.looksAtHome();
    home.shows("Plans to look at first").shows("2 promises overdue");
    home.opens("All plans").shows("Plans, the ones to look at first");
    Channel channel = scenario.channel(false, false, "peter");
    Member peter = channel.member("peter");
    peter.types("/baraza");
    scenario.passes(Duration.ofSeconds(5));
    peter.looksAtHome().opens("Start").shows("It stands in");
    channel.shows("The first question waits in the thread below");
  }

  @Test
  void a_home_that_was_opened_long_ago_is_left_alone() {
    Channel channel = scenario.channel(false, false, "rose");
    Member rose = channel.member("rose");
    HomeScreen home = rose.looksAtHome();
    scenario.passes(Duration.ofHours(2));
    rose.types("/commit weigh the sacks in 3 days");
    rose.taps("Post it");
    scenario.passes(Duration.ofMinutes(2));
    home.doesNotShow("weigh the sacks");
  }

  @Test
  void a_summary_hands_out_the_plan_as_a_document_and_in_pictures() {
    manager.types("/plan summary <#" + late.room.id + ">");
    manager.newest("a summary", it -> Tap.offers(it, "Export") && Tap.offers(it, "Pictures"));
    manager.taps("Export");
    assertThat(scenario.directly("nusrat").file(".docx")).isNotNull();
  }

  @Test
  void whoever_manages_nothing_is_offered_no_digest() {
    Member okello = channels.get(0).trader();
    okello.types("/plan digest");
    okello.isTold("The weekly digest is for the managers");
  }
}
