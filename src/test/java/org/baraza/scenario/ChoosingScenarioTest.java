package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A group chooses who leads it, and when and where it meets. */
class ChoosingScenarioTest {
  private static final String MONDAY = "Monday 10 to 12";
  private static final String FRIDAY = "Friday 14 to 16";

  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();
  private final Member miller = channel.member("wambui").joins();
  private final Member official = channel.member("otieno").joins();

  private void nominationsOpen() {
    facilitator.types("/baraza vote");
    facilitator.taps("Choose a leader");
    channel.shows("Who should lead and speak for us?");
  }

  private void putsForward(Member proposer, Member person) {
    proposer
        .opens("Put somebody forward")
        .choosesPerson("Whom do you put forward?", person)
        .sends()
        .isClosed();
  }

  private Channel letterTo(String name) {
    Channel direct = scenario.directly(name);
    direct.shows("would like you to lead <#" + channel.room.id + ">");
    return direct;
  }

  private static ObjectNode line(Message message, String person) {
    for (JsonNode block : message.payload.path("blocks")) {
      if (block.has("accessory") && block.path("text").toString().contains(person)) {
        return (ObjectNode) block;
      }
    }
    throw new AssertionError("no button beside " + person + " in " + message.words());
  }

  @Test
  void only_who_says_yes_stands_and_a_no_stays_private() {
    nominationsOpen();
    putsForward(trader, miller);
    trader.isTold("They are asked privately now.");
    channel.neverShows("UWAMBUI");
    letterTo("wambui").member("wambui").taps("I would rather not");
    scenario.directly("wambui").shows("Nobody else is told.");
    channel.shows("Nobody stands yet.");
    channel.neverShows("UWAMBUI");
    putsForward(trader, official);
    letterTo("otieno").member("otieno").taps("I will stand");
    channel.shows("These stand");
    facilitator.taps("Go on");
    facilitator
        .opens("We agree on somebody")
        .doesNotShow("Wambui")
        .chooses("Who leads", FakeSlack.nameOf(official.id))
        .sends();
    channel.shows("leads. It is noted among your roles.");
    channel.asked("Whom have members put forward to lead");
    channel.asks("Who keeps things moving between meetings?");
  }

  @Test
  void those_who_stand_are_voted_on_and_the_sums_alone_are_told() {
    channel.wasJoinedByBaraza(facilitator);
    nominationsOpen();
    miller.taps("I would lead");
    official.taps("I would lead");
    trader.taps("Go on");
    trader.isTold("Only a facilitator of this channel can do that.");
    facilitator.taps("Go on");
    facilitator.opens("Hold a vote").sends().isClosed();
    Message card = channel.shows("One vote for each of you");
    for (Member voter : List.of(trader, facilitator, miller)) {
      Tap.stale(voter, card, line(card, miller.id), "Give a vote");
    }
    Tap.stale(official, card, line(card, miller.id), "Give a vote");
    Tap.stale(official, card, line(card, official.id), "Give a vote");
    official.isTold("Vote for another to change it.");
    channel.shows("Voted so far: 4.");
    scenario.passes(Duration.ofDays(3));
    channel.shows(": 3");
    facilitator.taps("Record as leader");
    channel.shows("leads. It is noted among your roles.");
    channel.asks("Who keeps things moving between meetings?");
    assertThat(scenario.database().resolveSibling("ballot-keys")).isEmptyDirectory();
  }

  private void aPollIsMade() {
    facilitator.types("/baraza vote");
    facilitator
        .opens("Find a time and place")
        .fillsIn("Times that might suit", MONDAY + "\n\n" + FRIDAY)
        .fillsIn("Places that might suit", "Market hall")
        .sends()
        .isClosed();
    channel.shows("When and where can you come?");
  }

  private static void ticks(Member member, String... times) {
    member.opens("Say when I can come").ticks("These suit me", times).sends().isClosed();
  }

  @Test
  void a_poll_shows_what_suits_most_and_whether_the_same_are_always_away() {
    String monday = MONDAY + ", Market hall";
    String friday = FRIDAY + ", Market hall";
    aPollIsMade();
    List.of(facilitator, trader, official).forEach(member -> ticks(member, monday));
    ticks(miller, friday);
    channel.shows("Answered so far: 4.");
    channel.neverShows("can come.");
    ticks(miller);
    ticks(miller, friday);
    scenario.passes(Duration.ofDays(4));
    channel.shows(monday + ": 3 can come.");
    channel.neverShows("It is the same people again");
    facilitator.taps("Take " + monday);
    channel.shows("You meet: " + monday);
    aPollIsMade();
    List.of(facilitator, trader, official).forEach(member -> ticks(member, monday, friday));
    ticks(trader, monday);
    ticks(miller, friday);
    facilitator.types("/baraza vote");
    facilitator.taps("Find a time and place");
    facilitator.taps("Close the poll");
    channel.shows("It is the same people again");
    channel.shows("With " + friday + ", more of them could come (3 in all).");
  }

  private void aMeetingWasHeld(String which, Member... there) {
    int before = scenario.slack.views().opened(facilitator.id);
    facilitator.types("/baraza start minutes");
    if (!which.isEmpty()) {
      Form.opened(facilitator, before).chooses("For which one", which).sends();
    }
    channel.asks("When was the meeting?");
    facilitator.replies("yesterday");
    channel.asks("Who is writing these minutes?");
    facilitator.choosesPerson(facilitator);
    channel.asks("Who was there?");
    facilitator.choosesPeople("Send these", there);
    channel.asks("What did you talk about");
  }

  @Test
  void who_was_away_by_the_minutes_is_seen_as_well() {
    aMeetingWasHeld("", facilitator, trader, miller);
    aMeetingWasHeld("A new meeting", facilitator, trader);
    aMeetingWasHeld("A new meeting", facilitator, trader);
    aPollIsMade();
    List.of(facilitator, trader).forEach(member -> ticks(member, MONDAY + ", Market hall"));
    scenario.passes(Duration.ofDays(4));
    channel.shows("It is the same people again who were away or cannot come: @Wambui.");
  }

  @Test
  void a_poll_needs_something_to_choose_from_and_there_is_one_at_a_time() {
    facilitator.types("/baraza vote");
    facilitator
        .opens("Find a time and place")
        .fillsIn("Times that might suit", MONDAY)
        .sends()
        .saysAt("Times that might suit", "at least two");
    aPollIsMade();
    trader.types("/baraza vote");
    trader.taps("Find a time and place");
    trader.isTold("The poll on when to meet is open");
  }
}
