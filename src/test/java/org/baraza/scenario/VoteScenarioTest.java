package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A group votes on what to work on: gathered by all, sealed until it closes, and theirs to use. */
class VoteScenarioTest {
  private static final String CHICKS = "Chicks die on the road";
  private static final String FEED = "Feed prices change without notice";
  private static final String LOANS = "No lender knows poultry";

  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();
  private final Member miller = channel.member("wambui").joins();
  private final Member official = channel.member("otieno").joins();

  private void threeObstaclesAreGathered() {
    facilitator.types("/baraza vote");
    facilitator.isTold("Nobody has added anything yet");
    for (String obstacle : List.of(CHICKS, FEED, LOANS)) {
      Member member = obstacle.equals(FEED) ? trader : facilitator;
      member.types("/baraza vote");
      member
          .opens("Add an obstacle")
          .fillsIn("What stands in the way", obstacle)
          .chooses("Where it lies", "In inputs and services")
          .sends()
          .isClosed();
      channel.shows("added: " + obstacle);
    }
  }

  private void aVoteIsOpened(String secrecy, int votesEach) {
    facilitator.types("/baraza vote");
    facilitator
        .opens("Open a vote")
        .chooses("How many votes each member has", Integer.toString(votesEach))
        .chooses("How many issues you mean to work on", "2")
        .chooses("Who can see who voted for what", secrecy)
        .sends()
        .isClosed();
    channel.shows("Voted so far: 0.");
  }

  private static ObjectNode line(Message message, String words) {
    for (JsonNode block : message.payload.path("blocks")) {
      if (block.has("accessory") && block.toString().contains(words)) {
        return (ObjectNode) block;
      }
    }
    throw new AssertionError("no button beside " + words + " in " + message.words());
  }

  private void votes(Member member, String obstacle) {
    Message card = channel.shows("Voted so far");
    Tap.stale(member, card, line(card, obstacle), "Give a vote");
  }

  @Test
  void a_group_votes_and_takes_up_what_it_chose() {
    threeObstaclesAreGathered();
    aVoteIsOpened("Nobody, ever", 2);
    votes(trader, FEED);
    trader.isTold("Your vote is kept. Only you see this.");
    votes(trader, LOANS);
    votes(facilitator, FEED);
    votes(miller, FEED);
    channel.shows("Voted so far: 3.");
    channel.neverShows(FEED + ": 3");
    scenario.passes(Duration.ofDays(3));
    channel.shows("1. " + FEED + ": 3\n2. " + LOANS + ": 1\n3. " + CHICKS + ": 0");
    channel.shows("This vote is over");
    facilitator.taps("Take these up");
    channel.shows("You take these up.");
    Message outcome = channel.shows("You take these up.");
    int before = scenario.slack.views().opened(facilitator.id);
    Tap.stale(facilitator, outcome, line(outcome, FEED), "Who looks after it");
    Form.opened(facilitator, before)
        .choosesPerson("Who chairs", trader)
        .fillsIn("When and how they meet", "First Monday under the market roof")
        .choosesDay("When they look back", "2026-06-12")
        .sends()
        .isClosed();
    channel.shows("Chair: @Okello. Members: not agreed yet. They meet: First Monday under the");
    channel.neverShows("Today you meant to look back");
    scenario.passes(Duration.ofDays(40));
    channel.shows("Today you meant to look back on “" + FEED + "”.");
    assertThat(stored()).contains("First Monday under the market roof");
  }

  @Test
  void where_baraza_was_invited_the_hour_of_closing_is_that_of_the_people_there() {
    channel.wasJoinedByBaraza(facilitator);
    threeObstaclesAreGathered();
    aVoteIsOpened("Nobody, ever", 1);
    assertThat(channel.shows("Voted so far: 0.").words()).contains("14:00 UTC");
  }

  @Test
  void a_vote_is_given_once_and_can_be_taken_back_until_it_closes() {
    threeObstaclesAreGathered();
    aVoteIsOpened("Nobody, ever", 1);
    votes(trader, FEED);
    votes(trader, FEED);
    channel.shows("Voted so far: 1.");
    votes(trader, LOANS);
    trader.isTold("All your votes are given. Take one back first.");
    trader.taps("Take it back");
    trader.isTold("Your vote is taken back.");
    channel.shows("Voted so far: 0.");
    List.of(trader, miller, official).forEach(member -> votes(member, LOANS));
    Message before = channel.shows("Voted so far: 3.");
    ObjectNode asItStood = line(before, CHICKS).deepCopy();
    scenario.passes(Duration.ofDays(3));
    Tap.stale(facilitator, before, asItStood, "Give a vote");
    facilitator.isTold("This vote is over, so nothing was changed.");
    channel.shows("1. " + LOANS + ": 3");
  }

  @Test
  void an_anonymous_vote_leaves_nothing_that_leads_to_the_voter() throws IOException {
    Member voter = channel.member("zawadi").joins();
    threeObstaclesAreGathered();
    aVoteIsOpened("Nobody, ever", 1);
    votes(voter, FEED);
    channel.shows("Voted so far: 1.");
    assertThat(stored()).doesNotContain("UZAWADI");
    Path keys = scenario.database().resolveSibling("ballot-keys");
    assertThat(keys).isNotEmptyDirectory();
    scenario.passes(Duration.ofDays(3));
    channel.shows("Fewer than three have voted.");
    assertThat(keys).isEmptyDirectory();
  }

  /** All that lies in the database's files, as far as it is text. */
  private static String stored() {
    StringBuilder text = new StringBuilder();
    for (String suffix : List.of("", "-wal")) {
      Path file = Path.of(scenario.database() + suffix);
      try {
        text.append(
            Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                : "");
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
    }
    return text.toString();
  }

  @Test
  void only_those_who_have_not_voted_are_reminded_and_only_once() {
    Member late = channel.member("wanjiru").joins();
    threeObstaclesAreGathered();
    aVoteIsOpened("Nobody, ever", 1);
    List.of(facilitator, trader, miller, official).forEach(member -> votes(member, FEED));
    scenario.passes(Duration.ofHours(50));
    assertThat(letters(late)).singleElement().asString().contains("you have not voted yet");
    scenario.passes(Duration.ofDays(7));
    assertThat(letters(late)).hasSize(1);
    assertThat(letters(facilitator)).isEmpty();
    assertThat(letters(trader)).isEmpty();
  }

  /** What somebody was told directly about this channel's vote; other tests have votes as well. */
  private List<String> letters(Member member) {
    scenario.rest();
    return scenario.slack.direct(member.id).messages.stream()
        .map(Message::words)
        .filter(words -> words.contains(channel.room.id))
        .toList();
  }

  @Test
  void three_who_are_seldom_heard_are_heard_and_not_counted_before_it_closes() {
    List<Member> quiet = joining(Stream.of("akinyi", "nekesa", "halima"));
    List<Member> others = joining(IntStream.range(0, 8).mapToObj(at -> "other" + at));
    threeObstaclesAreGathered();
    aVoteIsOpened("Nobody, ever", 1);
    for (Member member : quiet) {
      votes(member, CHICKS);
      member.taps("I am seldom heard");
      member.isTold("Nobody else sees that.");
    }
    for (Member member : others) {
      votes(member, others.indexOf(member) % 2 == 0 ? FEED : LOANS);
    }
    channel.neverShows("seldom heard here");
    scenario.passes(Duration.ofHours(50));
    channel.shows("Before this closes: those who are seldom heard here see it otherwise");
    channel.neverShows("would rather work on");
    scenario.passes(Duration.ofDays(1));
    channel.shows("Those who are seldom heard here would rather work on " + CHICKS);
  }

  @Test
  void a_facilitator_who_closes_early_is_told_once_whose_voices_are_missing() {
    List<Member> quiet = joining(Stream.of("akinyi", "nekesa", "halima"));
    threeObstaclesAreGathered();
    aVoteIsOpened("Nobody, ever", 1);
    for (Member member : quiet) {
      votes(member, CHICKS);
      member.taps("I am seldom heard");
      member.taps("Take it back");
    }
    List.of(facilitator, trader, miller).forEach(member -> votes(member, FEED));
    facilitator.types("/baraza vote");
    facilitator.taps("Close the vote");
    channel.shows("Before this closes: voices that are seldom heard here are still missing.");
    channel.neverShows("The vote is counted.");
    facilitator.isTold("Do you want to wait, or close it all the same?");
    facilitator.taps("Close the vote");
    channel.shows("Voices that are seldom heard here are missing from this vote.");
    assertThat(channel.posts("Before this closes")).isEqualTo(1);
  }

  @Test
  void two_who_are_seldom_heard_are_never_spoken_of() {
    threeObstaclesAreGathered();
    aVoteIsOpened("Nobody, ever", 1);
    for (Member member : List.of(miller, official)) {
      votes(member, CHICKS);
      member.taps("I am seldom heard");
      member.taps("Take it back");
    }
    List.of(facilitator, trader).forEach(member -> votes(member, FEED));
    facilitator.types("/baraza vote");
    facilitator.taps("Close the vote");
    channel.shows("The vote is counted.");
    channel.neverShows("seldom heard");
  }

  private List<Member> joining(Stream<String> names) {
    return names.map(name -> channel.member(name).joins()).toList();
  }

  @Test
  void a_home_shows_what_waits_for_ones_vote_and_takes_it() {
    Member rose = channel.member("rose").joins();
    HomeScreen home = rose.looksAtHome();
    threeObstaclesAreGathered();
    aVoteIsOpened("Nobody, ever", 2);
    scenario.passes(Duration.ofSeconds(60));
    home.shows("Decide with your channels").shows("What to work on");
    home.opens("My votes")
        .ticks("My votes", CHICKS, FEED, LOANS)
        .sends()
        .saysAt("My votes", "Choose 2 at most")
        .ticks("My votes", FEED)
        .sends()
        .isClosed();
    channel.shows("Voted so far: 1.");
    home.shows("You have answered");
    home.opens("My votes").ticks("My votes").sends().isClosed();
    channel.shows("Voted so far: 0.");
    scenario.passes(Duration.ofDays(3));
    channel.shows("This vote is over");
    rose.looksAtHome().showsNoMore("Decide with your channels");
  }
}
