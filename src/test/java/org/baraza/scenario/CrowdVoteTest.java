package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two hundred people vote at once: nothing is lost or doubled, and Slack is not flooded. */
class CrowdVoteTest {
  private static final int MEMBERS = 200;
  private static final String FEED = "Feed prices change without notice";
  private static final String LOANS = "No lender knows poultry";

  @RegisterExtension static final Scenario scenario = Scenario.atSlacksPace(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final List<Member> members =
      IntStream.range(0, MEMBERS).mapToObj(at -> channel.member("m" + at).joins()).toList();

  private void aVoteIsOpened() {
    for (String obstacle : List.of(FEED, LOANS)) {
      facilitator.types("/baraza vote");
      facilitator
          .opens("Add an obstacle")
          .fillsIn("What stands in the way", obstacle)
          .chooses("Where it lies", "In inputs and services")
          .sends();
    }
    facilitator.types("/baraza vote");
    facilitator
        .opens("Open a vote")
        .chooses("How many votes each member has", "1")
        .chooses("How many issues you mean to work on", "1")
        .sends()
        .isClosed();
  }

  private static ObjectNode line(Message message, String words) {
    for (JsonNode block : message.payload.path("blocks")) {
      if (block.has("accessory") && block.toString().contains(words)) {
        return ((ObjectNode) block).deepCopy();
      }
    }
    throw new AssertionError("no button beside " + words + " in " + message.words());
  }

  /** Everybody taps twice, as people do when nothing seems to happen. */
  private List<Callable<Boolean>> taps(Message card) {
    List<Callable<Boolean>> taps = new ArrayList<>();
    for (int at = 0; at < MEMBERS; at++) {
      Member member = members.get(at);
      ObjectNode button = line(card, at % 4 == 0 ? LOANS : FEED);
      Callable<Boolean> tap =
          () -> {
            Tap.stale(member, card, button, "Give a vote");
            return true;
          };
      taps.add(tap);
      taps.add(tap);
    }
    Collections.shuffle(taps, new Random(7));
    return taps;
  }

  @Test
  void two_hundred_members_vote_within_a_minute_and_the_count_keeps_slacks_pace() throws Exception {
    aVoteIsOpened();
    Message card = channel.shows("Voted so far: 0.");
    int before = scenario.slack.calls("chat.update");
    ExecutorService hands = Executors.newFixedThreadPool(8);
    for (Future<Boolean> tapped : hands.invokeAll(taps(card))) {
      assertThat(tapped.get()).isTrue();
    }
    hands.shutdown();
    IntStream.range(0, 60).forEach(second -> scenario.waits(Duration.ofSeconds(1)));
    channel.shows("Voted so far: " + MEMBERS + ".");
    assertThat(scenario.slack.calls("chat.update") - before).isBetween(1, 60);
    scenario.passes(Duration.ofDays(3));
    scenario.waits(Duration.ofMinutes(10));
    channel.shows("1. " + FEED + ": 150\n2. " + LOANS + ": 50");
  }
}
