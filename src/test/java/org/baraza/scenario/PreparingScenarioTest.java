package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who is seldom heard gets ready to speak, alone, and rehearses. */
class PreparingScenarioTest {
  private static final String REPLY = "My cousin sold more with fewer trips";
  private static final String ASK = "A stall near the gate";

  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member farmer = channel.member("akinyi").joins();

  @BeforeEach
  void theGroupKnowsWhatOthersWantAndSay() {
    facilitator.types("/baraza start voices");
    skips(3);
    channel.asks("Who else will be at the table");
    facilitator
        .opens("Answer")
        .taps("Add person or side at the table")
        .fillsIn("Who", "The millers")
        .fillsIn("What they want", "dry maize every week")
        .fillsIn("What we want as well", "a price that lasts a week")
        .sends()
        .closes();
    skips(2);
    channel.asks("What may others say against it");
    facilitator
        .opens("Answer")
        .taps("Add likely objection")
        .fillsIn("What they may say", "You have no lorry")
        .fillsIn("What we say to that", "We share one")
        .sends()
        .taps("Add likely objection")
        .fillsIn("What they may say", "You are too few")
        .fillsIn("What we say to that", "We are forty")
        .sends()
        .closes();
  }

  private void skips(int times) {
    for (int at = 0; at < times; at++) {
      facilitator.taps("Skip");
      scenario.rest();
    }
  }

  @Test
  void what_is_prepared_comes_to_the_person_alone_and_can_be_rehearsed() {
    farmer.types("/baraza vote");
    farmer
        .opens("Get ready to speak")
        .shows("Only you see this.")
        .shows("The millers: dry maize every week.")
        .fillsIn("What you ask for", ASK)
        .fillsIn("If they say: You have no lorry", REPLY)
        .sends()
        .isClosed();
    Channel direct = scenario.directly("akinyi");
    direct.shows("What you ask for: " + ASK);
    direct.shows("“You have no lorry”: " + REPLY);
    Form form = direct.member("akinyi").opens("Rehearse");
    form.shows("You have no lorry").fillsIn("What do you say?", REPLY).sends();
    form.shows("One good answer to that was: We share one").shows("You are too few");
    assertThat(form.held("What do you say?")).doesNotContain(REPLY);
    form.sends();
    form.shows("One good answer to that was: We are forty")
        .shows("Swap roles once with somebody")
        .closes();
    channel.neverShows(ASK);
    channel.neverShows(REPLY);
    facilitator.types("/plan export json");
    assertThat(new String(channel.file(".json").content, StandardCharsets.UTF_8))
        .contains("dry maize every week")
        .doesNotContain(ASK, REPLY);
  }
}
