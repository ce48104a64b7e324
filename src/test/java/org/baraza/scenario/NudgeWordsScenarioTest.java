package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What nudges say to whom, what the digest leaves unsaid, and what becomes of drafts. */
class NudgeWordsScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();

  private Member promise(String name, String what) {
    Member person = channel.member(name).joins();
    person.types("/commit " + what + " in 10 days");
    person.taps("Post it");
    return person;
  }

  @Test
  void holidays_are_typed_as_people_write_them_and_read_back_in_words() {
    Member hope = promise("hope", "clean the scale");
    hope.types("/baraza nudges");
    hope.opens("Days and hours here")
        .fillsIn("Holidays", "25 December 2026\nsome day\n3/4/2027")
        .sends()
        .saysAt("Holidays", "Line 2, “some day”, is not a day")
        .fillsIn("Holidays", "25 December 2026\n\n2027-05-01\n3/4/2027")
        .sends();
    hope.isTold("Friday, 25 December 2026");
    hope.isTold("Saturday, 3 April 2027");
    hope.types("/baraza nudges");
    assertThat(hope.opens("Days and hours here").held("Holidays"))
        .isEqualTo("25 December 2026\n3 April 2027\n1 May 2027");
  }

  @Test
  void the_digest_calls_nobody_and_says_what_comes_next() {
    Member judith = promise("judith", "paint the board");
    judith.taps("Done");
    scenario.passes(Duration.ofDays(8));
    Room.Message digest = channel.shows("Our week");
    assertThat(digest.payload.toString()).contains("Judith").doesNotContain("<@UJUDITH>");
    assertThat(digest.words()).contains("Done (1)", "Why this is next");
  }

  @Test
  void the_digest_does_not_name_a_helper_of_what_is_late() {
    Member agnes = channel.member("agnes").joins();
    Member simon = channel.member("simon").joins();
    agnes.types("/commit <@" + agnes.id + "> and <@" + simon.id + "> carry the bags in 2 days");
    agnes.taps("Post it");
    scenario.passes(Duration.ofDays(8));
    assertThat(channel.shows("Our week").words())
        .contains("Still open from before (1)", "carry the bags")
        .doesNotContain("together with", "Simon");
  }

  @Test
  void who_passes_messages_on_gets_the_words_to_forward_with_the_reminder() {
    Member grace = channel.member("grace").joins();
    grace.types("/commit bring the samples in 10 days");
    grace
        .opens("Edit")
        .fillsIn("Or write the name of somebody who is not on Slack", "Mama Achen")
        .sends()
        .isClosed();
    grace.taps("They said yes");
    scenario.passes(Duration.ofDays(9));
    scenario.directly("grace").shows("From your group: you promised bring the samples, by");
  }

  @Test
  void a_draft_is_forgotten_after_a_day_and_an_open_form_is_not_filled_in_for_nothing() {
    Member dinah = channel.member("dinah").joins();
    dinah.types("/commit share the old list");
    Room.Message preview = dinah.isTold("This is what I understood");
    ObjectNode asItStood = Json.copy(preview.payload);
    Form form = dinah.opens("Edit");
    scenario.passes(Duration.ofHours(25));
    Tap.stale(dinah, preview, asItStood, "Post it");
    channel.neverShows("share the old list");
    form.sends().isClosed();
    channel.shows("Dinah: share the old list");
  }

  @Test
  void the_morning_of_a_visit_brings_the_role_card_and_opens_that_visits_notes() {
    Member facilitator = channel.facilitator();
    String day =
        LocalDate.ofInstant(scenario.peoplesTime.instant(), ZoneOffset.UTC).plusDays(10).toString();
    facilitator.types("/baraza start logistics");
    channel.asks("On what date does the visit begin?");
    facilitator.replies(day);
    channel.asks("And when is its last day?");
    facilitator.replies(day);
    channel.asks("Where does everybody meet");
    scenario.passes(Duration.ofDays(11));
    assertThat(channel.shows("Our part today").words()).contains("Do\n• ");
    channel.shows("Time for the evening review.");
    facilitator.taps("Open the visit notes");
    channel.asks("Which of us travel with the group?");
    assertThat(scenario.slack.views().top(facilitator.id)).isEmpty();
  }
}
