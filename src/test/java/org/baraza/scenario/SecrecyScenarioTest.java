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
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody put down anonymously is nowhere to be found together with who they are. */
class SecrecyScenarioTest {
  private static final String FEED = "Feed prices change without notice";
  private static final String LOANS = "No lender knows poultry";

  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();
  private final Member miller = channel.member("wambui").joins();

  /** Does nothing here but what is anonymous. */
  private final Member secret = channel.member("zawadi").joins();

  @BeforeEach
  void twoObstaclesAndASolutionAreOnTheLists() {
    channel.wasJoinedByBaraza(facilitator);
    for (String obstacle : List.of(FEED, LOANS)) {
      facilitator.types("/baraza vote");
      facilitator
          .opens("Add an obstacle")
          .fillsIn("What stands in the way", obstacle)
          .chooses("Where it lies", "In inputs and services")
          .sends();
    }
    facilitator.types("/baraza priorities");
    facilitator
        .opens("Add solutions")
        .taps("Add possible solution")
        .fillsIn("What could be done", "A shared price list")
        .fillsIn("For which issue", FEED)
        .sends()
        .closes();
  }

  private void votes(Member member, String obstacle) {
    Message card = channel.shows("Voted so far");
    for (JsonNode block : card.payload.path("blocks")) {
      if (block.has("accessory") && block.toString().contains(obstacle)) {
        Tap.stale(member, card, (ObjectNode) block, "Give a vote");
      }
    }
  }

  private static String stored() {
    StringBuilder text = new StringBuilder();
    for (String suffix : List.of("", "-wal")) {
      try {
        byte[] content = Files.readAllBytes(Path.of(scenario.database() + suffix));
        text.append(new String(content, StandardCharsets.ISO_8859_1));
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
    }
    return text.toString();
  }

  /** Neither the database, nor a file taken along, nor the history says that they did anything. */
  private void nothingLeadsTo(Member member) {
    assertThat(stored()).contains(trader.id).doesNotContain(member.id);
    for (String format : List.of("json", "md", "xlsx")) {
      facilitator.types("/plan export " + format);
      String file = new String(channel.file("." + format).content, StandardCharsets.ISO_8859_1);
      assertThat(file).doesNotContain(member.id, FakeSlack.nameOf(member.id));
    }
    facilitator.types("/baraza history");
    facilitator.isTold("Amina");
    assertThat(facilitator.whispers()).doesNotContain("Zawadi");
    assertThat(channel.everything()).doesNotContain("Zawadi");
  }

  @Test
  void an_anonymous_vote_leads_to_nobody_while_it_is_open_and_after() {
    trader.types("/commit share the price list by Friday");
    trader.taps("Post it");
    facilitator.types("/baraza vote");
    facilitator.opens("Open a vote").sends().isClosed();
    votes(secret, LOANS);
    votes(trader, FEED);
    votes(miller, FEED);
    channel.shows("Voted so far: 3.");
    nothingLeadsTo(secret);
    scenario.passes(Duration.ofDays(3));
    channel.shows("1. " + FEED + ": 2\n2. " + LOANS + ": 1");
    nothingLeadsTo(secret);
  }

  @Test
  void an_anonymous_round_leads_to_nobody_while_it_is_open_and_after() {
    trader.types("/commit share the price list by Friday");
    trader.taps("Post it");
    facilitator.types("/baraza priorities");
    facilitator.opens("Ask everybody alone").sends().isClosed();
    for (Member member : List.of(secret, trader, miller)) {
      Form form = member.opens("Rate them alone").tapsAt("A shared price list", "Rate this one");
      String answer = member == secret ? "No" : "Yes";
      form.chooses("Does somebody in the group know how to do it?", answer).sends();
      form.closes();
    }
    channel.shows("Members who have begun: 3.");
    nothingLeadsTo(secret);
    scenario.passes(Duration.ofDays(5));
    channel.shows("2 for it, 1 against");
    nothingLeadsTo(secret);
  }
}
