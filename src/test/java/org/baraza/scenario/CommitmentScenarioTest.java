package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** It is Monday, 4 May 2026: people promise, and what becomes of it. */
class CommitmentScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private final Channel channel = scenario.channel();
  private final Member amina = channel.facilitator();
  private final Member okello = channel.trader();
  private Member achieng = amina;

  @BeforeEach
  void anotherMemberJoins() {
    achieng = channel.member("achieng").joins();
  }

  private Message promised(Member who, String line) {
    who.types("/commit " + line);
    who.taps("Post it");
    return channel.card();
  }

  private void reads(Message card, String words) {
    scenario.rest();
    assertThat(card.words()).contains(words);
  }

  @Test
  void what_was_understood_is_shown_to_the_writer_alone_and_posted_after_that() {
    amina.types("/commit I will share the price list by Friday");
    amina.isTold("What: share the price list");
    amina.isTold("Who: @Amina");
    amina.isTold("By when: 8 May 2026");
    amina.isTold("Own time, money or goods: not said");
    assertThat(channel.posts("share the price list")).isZero();
    amina.taps("Post it");
    channel.shows("Amina: share the price list, by 8 May 2026");
    amina.isTold("Posted. Thank you.");
  }

  @Test
  void what_comes_again_is_shown_before_it_is_posted_and_comes_again_once_done() {
    amina.types("/commit I call the miller every Friday");
    amina.isTold("What: call the miller");
    amina.isTold("Comes again: Every week");
    amina.isTold("First on: 8 May 2026");
    amina.taps("Post it");
    Message first = channel.shows("Amina: call the miller, by 8 May 2026");
    reads(first, "Comes again: Every week");
    amina.taps("Done");
    channel.shows("Amina: call the miller, by 15 May 2026");
  }

  @Test
  void how_often_and_from_when_is_asked_where_the_line_leaves_it_open() {
    amina.types("/commit call the miller every second Friday");
    Message preview =
        amina.isTold("“every second Friday” says that it comes again, but not how often");
    assertThat(preview.words()).doesNotContain("Post it");
    amina.chooses("Every two weeks");
    amina.isTold("From which day on?");
    amina.choosesDay("2026-05-08");
    amina.isTold("First on: 8 May 2026");
    amina.taps("Post it");
    reads(channel.card(), "Comes again: Every two weeks");
  }

  @Test
  void a_double_click_posts_once() {
    amina.types("/commit share the list tomorrow");
    Message preview = amina.isTold("This is what I understood");
    ObjectNode asItStood = Json.copy(preview.payload);
    amina.taps("Post it");
    Tap.stale(amina, preview, asItStood, "Post it");
    assertThat(channel.posts("Amina: share the list")).isOne();
    amina.isTold("Nothing was changed. How share the list stands: This is a promise.");
  }

  @Test
  void what_was_dropped_is_never_posted() {
    amina.types("/commit share the secret list tomorrow");
    Message preview = amina.isTold("This is what I understood");
    ObjectNode asItStood = Json.copy(preview.payload);
    amina.taps("Drop it");
    amina.isTold("Dropped. Nobody else has seen it.");
    Tap.stale(amina, preview, asItStood, "Post it");
    channel.neverShows("secret list");
  }

  @Test
  void every_part_can_be_filled_in_before_it_is_posted() {
    amina.types("/commit share the list tomorrow");
    amina
        .opens("Edit")
        .fillsIn("What will be done?", "share both lists")
        .choosesDay("By when?", "2026-05-15")
        .fillsIn("Own time", "two mornings")
        .fillsIn("Own money", "UGX 20,000")
        .fillsIn("Own goods or services", "my truck")
        .fillsIn("What does the programme add?", "printing")
        .fillsIn("Which goal or solution does it serve?", "fair prices")
        .chooses("Does it come again?", "Every two weeks")
        .sends()
        .isClosed();
    assertThat(channel.shows("Amina: share both lists, by 15 May 2026").words())
        .contains(
            "Brings along: two mornings, UGX 20,000, my truck",
            "The programme adds: printing",
            "For: fair prices",
            "Comes again: Every two weeks");
    amina.taps("Done");
    channel.shows("Amina: share both lists, by 29 May 2026");
    assertThat(channel.posts("Done,")).isOne();
  }

  @Test
  void the_command_alone_says_how_it_is_used_and_offers_a_form() {
    amina.types("/commit");
    amina.isTold("Write down a promise in one line");
    amina
        .opens("Fill in as a form")
        .fillsIn("What will be done?", "sweep the store")
        .choosesDay("By when?", "2026-05-01")
        .sends()
        .saysAt("By when?", "This day has passed")
        .choosesDay("By when?", "2026-05-06")
        .sends()
        .isClosed();
    channel.shows("Amina: sweep the store, by 6 May 2026");
  }

  @Test
  void a_day_that_can_be_two_is_asked_about() {
    amina.types("/commit share the list next Friday");
    Message preview = amina.isTold("“next Friday” can mean more than one day");
    assertThat(Tap.offers(preview, "Post it")).isFalse();
    amina.taps("Friday 15 May");
    amina.isTold("By when: 15 May 2026");
    amina.taps("Post it");
    channel.shows("Amina: share the list, by 15 May 2026");
  }

  @Test
  void a_time_that_is_no_day_is_asked_about() {
    amina.types("/commit repair the store before planting");
    Message preview = amina.isTold("I can't tell which day “before planting” is");
    assertThat(Tap.offers(preview, "Post it")).isFalse();
    amina.choosesDay("2026-05-20");
    amina.taps("Post it");
    channel.shows("Amina: repair the store before planting, by 20 May 2026");
  }

  @Test
  void a_promise_for_somebody_else_waits_for_their_yes_and_nobody_elses() {
    Message card = promised(amina, "<@UOKELLO> brings the scale by Friday");
    reads(card, "Waiting for @Okello to say yes");
    achieng.taps("Yes, I will");
    achieng.isTold("Only @Okello can say yes or no to this");
    amina.taps("Yes, I will");
    amina.isTold("Only @Okello");
    reads(card, "Waiting for @Okello");
    okello.taps("Yes, I will");
    channel.shows("This is a promise.");
    assertThat(Tap.offers(card, "Done")).isTrue();
  }

  @Test
  void a_no_is_told_to_whoever_asked() {
    Message card = promised(amina, "<@UOKELLO> brings the scale by Friday");
    okello.opens("No, I can't").fillsIn("In your own words", "I travel").sends().isClosed();
    channel.thread("@Amina, @Okello said no to this: brings the scale. In their words: I travel");
    reads(card, "Okello could not take this on");
    assertThat(Tap.offers(card, "Done")).isFalse();
  }

  @Test
  void done_is_said_once_by_its_owner() {
    Message card = promised(amina, "share the list tomorrow");
    ObjectNode asItStood = Json.copy(card.payload);
    okello.taps("Done");
    okello.isTold("Only @Amina or a facilitator can say how this goes");
    reads(card, "This is a promise");
    amina.taps("Done");
    channel.shows("Thank you, @Amina!");
    assertThat(Tap.offers(card, "Done")).isFalse();
    Tap.stale(amina, card, asItStood, "Done");
    amina.isTold("Nothing was changed. How share the list stands: Done");
    Tap.stale(amina, card, asItStood, "Need more time");
    Tap.stale(amina, card, asItStood, "I can't");
    Tap.stale(amina, card, asItStood, "Edit");
    scenario.rest();
    assertThat(scenario.slack.views().top(amina.id)).isEmpty();
  }

  @Test
  void more_time_asks_for_the_day() {
    Message card = promised(amina, "share the list tomorrow");
    amina
        .opens("Need more time")
        .choosesDay("New day", "2026-05-01")
        .sends()
        .saysAt("New day", "This day has passed")
        .choosesDay("New day", "2026-05-20")
        .sends()
        .isClosed();
    reads(card, "Amina: share the list, by 20 May 2026");
    reads(card, "The day is now 20 May 2026");
  }

  @Test
  void a_new_date_comes_with_its_reason() {
    Message card = promised(amina, "share the list tomorrow");
    Form form = amina.opens("I can't").shows("Saying so in time").taps("New date");
    form.choosesDay("New day", "2026-05-20")
        .fillsIn("In your own words", "the printer broke")
        .sends()
        .isClosed();
    reads(card, "The day is now 20 May 2026. In their words: the printer broke");
  }

  @Test
  void handing_over_waits_for_the_other_to_accept() {
    Message card = promised(amina, "share the list tomorrow");
    amina
        .opens("I can't")
        .taps("Hand over")
        .choosesPerson("Who could take it over?", okello)
        .fillsIn("In your own words", "I travel")
        .sends()
        .isClosed();
    reads(card, "It stays with @Amina until @Okello says yes");
    channel.thread("@Okello, can you take this over from @Amina: share the list");
    achieng.taps("Yes, I will");
    achieng.isTold("Only");
    okello.taps("Yes, I will");
    reads(card, "Okello: share the list");
    reads(card, "Okello took this over from @Amina");
    channel.thread("This has been answered");
  }

  @Test
  void what_nobody_takes_over_stays_with_its_owner() {
    Message card = promised(amina, "share the list tomorrow");
    amina
        .opens("I can't")
        .taps("Hand over")
        .choosesPerson("Who could take it over?", amina)
        .fillsIn("In your own words", "I travel")
        .sends()
        .saysAt("Who could take it over?", "They have it already")
        .choosesPerson("Who could take it over?", okello)
        .sends()
        .isClosed();
    okello.opens("No, I can't").sends().isClosed();
    reads(card, "Okello could not take this over, so it stays with @Amina");
    channel.thread("@Amina, @Okello said no to this: share the list");
    amina.taps("Done");
    channel.shows("Thank you, @Amina!");
  }

  @Test
  void asking_for_help_tells_the_channel_what_kind() {
    Message card = promised(amina, "bring the scale tomorrow");
    amina
        .opens("I can't")
        .taps("Ask for help")
        .chooses("What could you use?", "Transport")
        .fillsIn("In your own words", "my truck broke down")
        .sends()
        .isClosed();
    channel.shows("Amina could use help (Transport) with this: bring the scale");
    reads(card, "In their words: my truck broke down");
    assertThat(Tap.offers(card, "Done")).isTrue();
  }

  @Test
  void letting_go_is_said_with_a_reason() {
    Message card = promised(amina, "bring the scale tomorrow");
    amina
        .opens("I can't")
        .taps("Let it go")
        .fillsIn("In your own words", "the buyer brings one")
        .sends()
        .isClosed();
    reads(card, "In their words: the buyer brings one");
    assertThat(Tap.offers(card, "Done")).isFalse();
  }

  @Test
  void a_promise_can_be_put_differently() {
    Message card = promised(amina, "share the list tomorrow");
    amina.opens("Edit").fillsIn("What will be done?", "share both lists").sends().isClosed();
    reads(card, "Amina: share both lists, by 5 May 2026");
    okello.taps("Edit");
    okello.isTold("Only @Amina or a facilitator");
  }

  @Test
  void whoever_is_not_on_slack_answers_through_a_relay() {
    amina.types("/commit bring the scale by Friday");
    amina
        .opens("Edit")
        .fillsIn("Or write the name of somebody who is not on Slack", "Mzee Otim")
        .choosesPerson("Who passes messages on?", okello)
        .sends()
        .isClosed();
    Message card = channel.card();
    reads(card, "Waiting for Mzee Otim to say yes");
    channel.thread("@Okello, please pass this on to Mzee Otim");
    channel.thread("From your group: bring the scale, by Fri 8 May. Can you do it?");
    amina.taps("They said yes");
    amina.isTold("Only Mzee Otim can say yes or no");
    okello.taps("They said yes");
    reads(card, "This is a promise. (passed on)");
    okello.taps("Done");
    reads(card, "Thank you, Mzee Otim! (passed on)");
  }

  @Test
  void a_no_that_is_passed_on_takes_one_tap() {
    amina.types("/commit bring the scale by Friday");
    amina
        .opens("Edit")
        .fillsIn("Or write the name of somebody who is not on Slack", "Mzee Otim")
        .sends()
        .isClosed();
    amina.taps("They said no");
    channel.shows("Mzee Otim could not take this on. Thank you for the clear word. (passed on)");
  }

  @Test
  void a_message_is_turned_into_a_commitment_of_its_author() {
    Member.Typed said = okello.says("I'll bring the scale by Friday");
    ObjectNode payload = amina.interaction("message_action");
    payload.put("callback_id", "turn-into-commitment");
    payload.putObject("channel").put("id", channel.room.id);
    payload
        .putObject("message")
        .put("ts", said.ts())
        .put("user", okello.id)
        .put("text", "I'll bring the scale by Friday");
    amina.interacts(payload);
    amina.isTold("Who: @Okello");
    amina.isTold("What: bring the scale");
    amina.taps("Post it");
    assertThat(channel.shows("Okello: bring the scale, by 8 May 2026").words())
        .contains("Waiting for @Okello to say yes", "From @Okello · the message");
    okello.taps("Yes, I will");
    channel.shows("This is a promise");
  }

  @Test
  void the_list_shows_ones_own_first_with_buttons() {
    amina.types("/baraza commitments");
    amina.isTold("Nothing has been promised here yet");
    promised(amina, "share the list tomorrow");
    promised(okello, "bring the scale by Friday");
    promised(okello, "sweep the store tomorrow");
    okello.taps("Done");
    okello.types("/baraza commitments");
    String list = okello.isTold("Promises in this channel: 2 open").words();
    assertThat(list)
        .containsSubsequence(
            "Yours",
            "bring the scale, by 8 May 2026",
            "Still to come",
            "Amina: share the list",
            "Done lately",
            "Okello: sweep the store",
            "Word kept: 100 of 100");
    okello.tapsAt("Promises in this channel", "Done");
    channel.shows("Okello: bring the scale, by 8 May 2026");
    assertThat(channel.posts("Thank you, @Okello!")).isEqualTo(2);
  }

  @Test
  void a_facilitator_can_speak_for_anybody() {
    facilitates(amina);
    Message card = promised(okello, "bring the scale by Friday");
    amina.types("/baraza commitments");
    amina.tapsAt("Promises in this channel", "Done");
    reads(card, "Thank you, @Okello!");
  }

  private void facilitates(Member member) {
    ObjectNode event = Json.object().put("type", "member_joined_channel");
    event.put("user", FakeSlack.BARAZA).put("channel", channel.room.id).put("inviter", member.id);
    member.sends(event);
  }

  @Test
  void buttons_that_were_changed_reach_nothing_in_another_channel() {
    Message card = promised(amina, "share the private list tomorrow");
    ObjectNode theirs = Json.copy(card.payload);
    Channel other = scenario.channel();
    Member stranger = other.member("wanjiru").joins();
    Message place = new Message(other.room, "1.1", null, FakeSlack.BARAZA, null, theirs);
    Tap.stale(stranger, place, theirs, "Done");
    Tap.stale(stranger, place, theirs, "Need more time");
    stranger.isTold("I can't find what this belongs to any more");
    assertThat(stranger.whispers()).doesNotContain("private list");
    reads(card, "This is a promise");
  }
}
