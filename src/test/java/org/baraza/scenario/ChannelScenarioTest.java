package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Baraza comes into a channel, answers whoever speaks to it, and keeps private what is private. */
class ChannelScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @Test
  void baraza_says_once_who_added_it_and_what_it_will_do() {
    channel.wasJoinedByBaraza(facilitator);
    channel.shows("Hello, I am Baraza. @Amina added me here.");
    channel.wasJoinedByBaraza(trader);
    assertThat(channel.posts("Hello, I am Baraza.")).isOne();
    trader.ticks("That is it", "An exchange visit");
    channel.shows("@Okello said what this channel is for: An exchange visit.");
    trader.taps("Start");
    channel.asks("Who would you like to see doing something differently?");
  }

  @Test
  void the_command_alone_shows_privately_where_the_channel_stands_and_one_next_step() {
    trader.types("/baraza");
    trader.isTold("What is this channel for?");
    trader.ticks("That is it", "An exchange visit", "A programme");
    trader.isTold("Next: What should change, and what stands in the way?");
    trader.isTold("Why this is next: Nothing has to come before it.");
    assertThat(channel.byBaraza()).isEmpty();
    trader.taps("Start");
    channel.asks("Who would you like");
    facilitator.types("/baraza");
    facilitator.isTold("You are in the middle of it");
    facilitator.taps("Continue");
    channel.asks("Who would you like");
  }

  @Test
  void what_a_channel_is_for_is_changed_through_more() {
    trader.types("/baraza");
    trader.ticks("That is it", "A programme");
    trader.isTold("@Okello said what this channel is for: A programme.");
    facilitator.types("/baraza");
    Form more = facilitator.opens("More").taps("Change what this channel is for");
    more.ticks("What this channel is for", "An exchange visit").sends();
    facilitator.isTold("@Amina said what this channel is for: An exchange visit.");
    facilitator.isTold("Next: What should change, and what stands in the way?");
  }

  @Test
  void a_meeting_begins_from_the_card_s_more_and_the_next_one_after_it() {
    String minutes = "What did we decide, and who promised what?";
    facilitator.types("/baraza");
    facilitator.ticks("That is it", "A market interest group");
    facilitator.opens("More").searches("Which talk", "minutes", minutes).sends();
    channel.asks("When was the meeting?");
    facilitator.types("/baraza");
    Form which = facilitator.opens("More").searches("Which talk", "minutes", minutes).sends();
    which.shows("For which one").chooses("For which one", "A new meeting").sends();
    channel.shows("Meeting 2");
  }

  @Test
  void the_review_of_a_visit_is_found_by_the_words_that_people_have_for_it() {
    String review = "What came of the visit?";
    facilitator.types("/baraza");
    facilitator.ticks("That is it", "An exchange visit");
    for (String typed : List.of("review", "After action review", "lessons")) {
      facilitator.types("/baraza");
      facilitator.opens("More").searches("Which talk", typed, review);
    }
  }

  @Test
  void a_talk_about_a_row_is_begun_from_buttons_once_there_is_a_row() {
    facilitator.types("/baraza start business-case");
    facilitator.isTold("This talk is held for each row of “Who travels”, and there is none yet.");
    facilitator
        .opens("Open the list")
        .taps("Add participant")
        .fillsIn("Name", "Achen")
        .sends()
        .shows("Achen (still to add: Business and place, Has agreed to pay a share)")
        .closes();
    int before = scenario.slack.views().opened(facilitator.id);
    facilitator.types("/baraza start business-case");
    Form.opened(facilitator, before).chooses("For which one", "Achen").sends();
    channel.shows("Achen");
  }

  @Test
  void help_lists_what_can_be_typed() {
    trader.types("/baraza help");
    trader.isTold("/baraza summary");
  }

  @Test
  void the_command_for_plans_says_what_it_can_do() {
    trader.types("/plan");
    trader.isTold("What you can type behind /plan");
    trader.types("/plan hlep");
    trader.isTold("I don't know “hlep” yet. Did you mean this?");
    trader.taps("/plan help");
    trader.isTold("/plan help shows this list");
  }

  @Test
  void a_verb_that_is_nearly_right_is_offered_as_a_button() {
    trader.types("/baraza strat gap");
    trader.isTold("I don't know “strat” yet. Did you mean this?");
    trader.opens("/baraza start").shows("Choose any talk.");
    trader.types("/baraza start gpa");
    trader.isTold("I don't know a talk called “gpa”.");
    trader.taps("/baraza start gap");
    channel.asks("Who would you like");
  }

  @Test
  void a_mention_is_answered_once_in_a_thread() {
    facilitator.mentionsBaraza("what now?");
    assertThat(channel.asks("What is this channel for?").thread).isNotNull();
    assertThat(channel.posts("What is this channel for?")).isOne();
  }

  @Test
  void a_direct_message_is_answered() {
    Channel direct = scenario.directMessage("okello");
    direct.member("okello").says("hello?");
    direct.shows("Baraza helps your group");
  }

  @Test
  void the_home_says_how_to_begin() {
    assertThat(trader.home()).contains("Welcome to Baraza");
  }

  @Test
  void where_baraza_is_not_it_asks_to_be_invited() {
    channel.room.holdsBaraza = false;
    trader.types("/baraza start gap");
    trader.isTold("Invite me here first");
    trader.types("/baraza");
    trader.isTold("Invite me here first");
    assertThat(channel.byBaraza()).isEmpty();
  }

  @Test
  void the_summary_of_a_private_channel_says_to_outsiders_what_no_channel_says() {
    Channel closed = scenario.privateChannel();
    closed.facilitator().types("/baraza start gap");
    closed.asks("Who would you like");
    closed.facilitator().replies("Stockists in Lamwo");
    closed.asks("And what do they do today?");
    Member outsider = channel.member("nakato").joins();
    outsider.types("/baraza summary <#%s|secret>".formatted(closed.room.id));
    String ofPrivate = outsider.whispers();
    Member other = channel.member("opio").joins();
    other.types("/baraza summary <#CNOWHERE|secret>");
    assertThat(ofPrivate)
        .isEqualTo(other.whispers())
        .contains("I can't find a plan for that channel");
    facilitator.types("/baraza summary <#%s|secret>".formatted(closed.room.id));
    facilitator.isTold("1 of 7");
    assertThat(channel.everything()).doesNotContain("Lamwo");
  }

  @Test
  void an_outsider_who_forges_a_form_changes_nothing() {
    Channel closed = scenario.privateChannel();
    closed.facilitator().types("/baraza start gap");
    closed.asks("Who would you like");
    Form form = closed.facilitator().opens("Answer");
    String memory = form.memory();
    Member outsider = channel.member("nakato").joins();
    facilitator.types("/baraza start gap");
    channel.asks("Who would you like");
    outsider
        .opens("Answer")
        .remembers(memory)
        .fillsIn("Who would you like to see doing something differently?", "forged")
        .sends()
        .saysAt("Who would you like to see doing something differently?", "I can't find");
    closed.neverShows("forged");
    channel.neverShows("forged");
  }
}
