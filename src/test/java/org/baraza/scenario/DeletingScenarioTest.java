package org.baraza.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody has deleted can be kept for a day, and then is gone from everywhere. */
class DeletingScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private static final Duration OVER_A_DAY = Duration.ofHours(25);

  private final Channel channel = scenario.privateChannel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @BeforeEach
  void aPlanWithAnAnswerAndAPromise() {
    channel.wasJoinedByBaraza(facilitator);
    channel.shows("Hello, I am Baraza");
    facilitator.types("/baraza start gap");
    channel.asks("Who would you like to see");
    trader.replies("stockists in hidden places");
    trader.types("/commit tell of hidden places by tomorrow");
    trader.taps("Post it");
    channel.shows("hidden places");
  }

  private static void asksFor(Member member, String what) {
    member.types("/baraza delete");
    member.tapsAt("What would you like me to delete", what);
    member.taps("Delete");
    member.isTold("When it is deleted:");
  }

  private void itIsQuietForAsLongAsItsSettingsAllow() {
    int before = scenario.slack.views().opened(facilitator.id);
    facilitator.types("/baraza settings");
    Form.opened(facilitator, before)
        .chooses("How long the plan is kept", "Deleted after 3 quiet months")
        .sends()
        .isClosed();
    threeMonthsPass();
    channel.shows("Nobody has done anything in the plan of");
  }

  /** Most of it in one step, as if Baraza had slept: what was due meanwhile comes at the end. */
  private static void threeMonthsPass() {
    scenario.peoplesTime.moves(Duration.ofDays(89));
    scenario.passes(Duration.ofDays(6));
  }

  private String ofBaraza() {
    scenario.rest();
    return String.join("\n", channel.byBaraza().stream().map(it -> it.words()).toList());
  }

  private static String stored() {
    Path database = scenario.database();
    try {
      String stored = Files.readString(database, ISO_8859_1);
      Path log = database.resolveSibling(database.getFileName() + "-wal");
      return Files.exists(log) ? stored + Files.readString(log, ISO_8859_1) : stored;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void a_plan_is_gone_after_a_day_from_the_channel_and_from_the_file() {
    facilitator.types("/baraza delete");
    facilitator.tapsAt("What would you like me to delete", "This plan");
    assertThat(facilitator.isTold("These go").words()).contains("1 answers", "1 promises");
    facilitator.taps("Delete");
    channel.shows("@Amina has asked me to delete this channel's plan");
    scenario.passes(Duration.ofHours(23));
    assertThat(ofBaraza()).contains("hidden places");
    assertThat(stored()).contains("hidden places");
    scenario.passes(Duration.ofHours(2));
    channel.shows("This channel's plan is deleted");
    assertThat(ofBaraza()).contains("What stood here was deleted").doesNotContain("hidden places");
    assertThat(stored()).doesNotContain("hidden places");
  }

  @Test
  void a_channel_begins_anew_after_its_plan_was_deleted() {
    asksFor(facilitator, "This plan");
    scenario.passes(OVER_A_DAY);
    channel.wasJoinedByBaraza(facilitator);
    channel.shows("Hello, I am Baraza");
    facilitator.types("/baraza start gap");
    channel.asks("Who would you like to see");
  }

  @Test
  void a_facilitator_keeps_a_plan_and_nobody_else_can() {
    asksFor(facilitator, "This plan");
    trader.tapsAt("has asked me to delete", "Keep it");
    trader.isTold("Only those who could have it deleted");
    facilitator.tapsAt("has asked me to delete", "Keep it");
    channel.shows("@Amina has kept it");
    scenario.passes(OVER_A_DAY);
    assertThat(ofBaraza()).contains("hidden places");
    facilitator.types("/baraza history");
    assertThat(facilitator.isTold("What was done here").words())
        .contains("asked me to delete this plan", "kept this plan");
  }

  @Test
  void a_member_has_their_own_data_deleted_and_their_answer_stays_without_their_name() {
    trader.types("/baraza delete");
    assertThat(trader.isTold("What would you like me to delete").words())
        .contains("What I know about you")
        .doesNotContain("This channel's plan", "Everything in this workspace");
    asksFor(trader, "My data");
    scenario.passes(OVER_A_DAY);
    facilitator.types("/baraza history");
    assertThat(facilitator.isTold("What was done here").words())
        .contains("— answered “The group”")
        .doesNotContain("@Okello");
    assertThat(stored()).contains("hidden places");
    scenario.directly("okello").shows("What I knew about you is deleted");
  }

  @Test
  void an_admin_has_everything_deleted() {
    asksFor(scenario.channel(false, false, "admin").member("admin"), "Everything here");
    scenario.passes(OVER_A_DAY);
    assertThat(ofBaraza()).doesNotContain("hidden places");
    assertThat(stored()).doesNotContain("hidden places");
    scenario.directly("admin").shows("Everything I knew about this workspace is deleted");
  }

  @Test
  void words_about_a_plan_go_from_peoples_reminders_and_from_what_is_decided() {
    facilitator.types("/baraza vote");
    facilitator
        .opens("Add an obstacle")
        .fillsIn("What stands in the way", "hidden places are far")
        .chooses("Where it lies", "In inputs and services")
        .sends()
        .isClosed();
    scenario.passes(Duration.ofDays(4));
    Channel reminders = scenario.directly("okello");
    reminders.shows("tell of hidden places");
    asksFor(facilitator, "This plan");
    scenario.passes(OVER_A_DAY);
    scenario.rest();
    assertThat(reminders.everything()).doesNotContain("hidden places");
    assertThat(ofBaraza()).doesNotContain("hidden places");
    assertThat(stored()).doesNotContain("hidden places");
  }

  @Test
  void a_quiet_plan_goes_when_its_settings_say_so_and_a_week_has_passed() {
    itIsQuietForAsLongAsItsSettingsAllow();
    assertThat(ofBaraza()).contains("hidden places");
    scenario.passes(Duration.ofDays(8));
    channel.shows("This channel's plan is deleted");
    assertThat(ofBaraza()).doesNotContain("hidden places");
    assertThat(stored()).doesNotContain("hidden places");
  }

  @Test
  void a_quiet_plan_stays_when_somebody_goes_on_with_it() {
    itIsQuietForAsLongAsItsSettingsAllow();
    trader.types("/commit look at it again by tomorrow");
    trader.taps("Post it");
    scenario.passes(Duration.ofDays(8));
    channel.shows("Somebody has gone on with this plan");
    assertThat(ofBaraza()).contains("hidden places");
  }
}
