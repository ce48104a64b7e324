package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Promises come back to those who made them, at a good hour, with a button for every answer. */
class NudgeScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private static final String LETTER = "A small reminder";

  private final Channel channel = scenario.channel();

  /** Promises something for ten days from now, and waits until the first reminder has come. */
  private Channel reminded(String name, String what) {
    promise(name, what);
    scenario.passes(Duration.ofDays(9));
    Channel direct = scenario.directly(name);
    direct.shows(what);
    return direct;
  }

  private Member promise(String name, String what) {
    Member person = channel.member(name).joins();
    person.types("/commit " + what + " in 10 days");
    person.taps("Post it");
    return person;
  }

  @Test
  void what_is_done_from_the_letter_is_not_mentioned_again() {
    Channel direct = reminded("lucy", "share the price list");
    direct.member("lucy").taps("Done");
    direct.shows("Thank you");
    long letters = direct.posts(LETTER);
    scenario.passes(Duration.ofDays(21));
    assertThat(direct.posts(LETTER)).isEqualTo(letters);
  }

  @Test
  void a_promise_that_nobody_touches_is_mentioned_five_times_and_then_left_to_the_digest() {
    promise("moses", "mend the store");
    scenario.passes(Duration.ofDays(60));
    assertThat(scenario.directly("moses").posts("mend the store")).isEqualTo(5);
    channel.shows("Still open from before");
    channel.neverShows("@Moses: mend the store, by 3 May");
  }

  @Test
  void one_tap_snoozes_until_tomorrow_and_another_until_next_week() {
    Channel direct = reminded("sarah", "bring the scale");
    Member sarah = direct.member("sarah");
    sarah.taps("Snooze");
    sarah.isTold("I come back to this on");
    direct.shows("Put off until");
    sarah.taps("Next week");
    long letters = direct.posts(LETTER);
    scenario.passes(Duration.ofHours(30));
    assertThat(direct.posts(LETTER)).isEqualTo(letters);
    scenario.passes(Duration.ofDays(9));
    assertThat(direct.posts(LETTER)).isGreaterThan(letters);
  }

  @Test
  void more_time_and_i_cant_are_there_in_the_letter() {
    Channel direct = reminded("peter", "call the buyers");
    Member peter = direct.member("peter");
    peter.opens("Need more time");
    peter.opens("I can't");
  }

  @Test
  void why_it_came_is_told_and_nobody_has_to_get_more() {
    Channel direct = reminded("ruth", "print the flyers");
    Member ruth = direct.member("ruth");
    ruth.taps("Why did I get this");
    ruth.isTold("You promised “print the flyers”");
    ruth.opens("Change how I get these")
        .chooses("How many", "None. The weekly digest still has what is open.")
        .sends();
    long letters = direct.posts(LETTER);
    scenario.passes(Duration.ofDays(30));
    assertThat(direct.posts(LETTER)).isEqualTo(letters);
  }

  @Test
  void what_is_coming_can_be_seen_before() {
    Member joseph = promise("joseph", "write to the mill");
    joseph.types("/baraza nudges");
    joseph.isTold("write to the mill (on its day)");
    joseph.isTold("the weekly digest");
  }

  @Test
  void a_letter_that_went_out_while_the_process_was_stopped_arrives_once() {
    promise("agnes", "count the bags");
    scenario.slack.goesWrong("chat.postMessage", Fault.DROPPED);
    scenario.passes(Duration.ofDays(9));
    scenario.restartsWith(TestPrompts.book());
    scenario.waits(Duration.ofMinutes(5));
    scenario.passes(Duration.ofHours(1));
    scenario.waits(Duration.ofMinutes(5));
    assertThat(scenario.directly("agnes").posts("count the bags")).isEqualTo(1);
  }

  @Test
  void a_quiet_channel_is_asked_once_and_can_be_closed() {
    Member esther = promise("esther", "visit the mill");
    scenario.directly("esther");
    scenario.passes(Duration.ofDays(60));
    assertThat(channel.posts("It has been quiet here")).isEqualTo(1);
    esther.taps("Close");
    esther.isTold("I send nothing here any more");
    long posts = channel.byBaraza().size();
    scenario.passes(Duration.ofDays(30));
    assertThat(channel.byBaraza()).hasSize((int) posts);
  }

  @Test
  void a_channel_has_its_own_days() {
    Member naomi = promise("naomi", "weigh the sacks");
    naomi.types("/baraza nudges");
    naomi
        .opens("Days and hours here")
        .ticks("Working days", "Sunday")
        .fillsIn("From", "10:00")
        .fillsIn("Until", "12:00")
        .sends();
    naomi.types("/baraza nudges");
    naomi.isTold("Sun ");
    naomi.isTold("10:00 · here in the channel");
  }
}
