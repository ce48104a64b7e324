package org.baraza.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.baraza.TestPrompts;
import org.baraza.store.FullDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The log holds ids. That no scenario logs what its people said in more than a word is checked
 * after each; here are the single words, and what goes wrong with them.
 */
class LoggedWordsTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private static final String MARK = "Zq";

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();

  @Test
  void no_line_holds_a_word_that_somebody_said() throws IOException {
    try (Logs logs = Logs.kept()) {
      answers();
      promises();
      facilitator.types("/baraza vote ZqQuestion? ZqOne, ZqTwo");
      facilitator.types("/baraza ZqVerb");
      trader.mentionsBaraza("ZqMention");
      whatGoesWrong();
      assertThat(logs.lines()).as("something was logged").hasSizeGreaterThan(5);
      Logs.holdNone(logs.lines(), List.of(MARK, "Amina", "Okello", "xoxb-", Door.SECRET));
    }
  }

  private void answers() {
    facilitator.types("/baraza start every-kind");
    channel.asks("What is the market called?");
    Member.Typed name = facilitator.replies("ZqMarket");
    channel.asks("What is the story of ZqMarket?");
    facilitator.rewords(name, "ZqOther");
    trader.opens("Answer").fillsIn("The story", "ZqStory").sends();
    channel.asks("Is it permitted?");
    trader.replies("ZqPerhaps");
    trader.repliesWith("ZqFile.pdf", "ZqYes");
  }

  private void promises() {
    facilitator.types("/commit ZqDeliver crates by 8 May 2026");
    facilitator.isTold("ZqDeliver");
    facilitator.taps("Post it");
    channel.shows("ZqDeliver");
  }

  private void whatGoesWrong() throws IOException {
    scenario.slack.goesWrong("chat.postMessage", Fault.TOO_LONG);
    facilitator.types("/baraza start every-kind");
    facilitator.types("/commit ZqBring seed by 8 May 2026");
    scenario.disk(FullDisk.FULL);
    try {
      facilitator.delivery(facilitator.writesLate("Zq".repeat(2_000)));
      facilitator.taps("Skip");
    } finally {
      scenario.disk(FullDisk.ROOMY);
    }
    knock(Door.JSON, "{\"type\":\"event_callback\",\"event\":{\"text\":\"ZqTorn");
    knock(Door.JSON, "ZqNoJson");
    knock(Door.JSON, "{\"type\":\"event_callback\",\"event\":{\"type\":7,\"text\":\"ZqSeven\"}}");
    knock(Door.FORM, "payload=%7B%22type%22%3A%22block_actions%22%2C%22ZqPart");
    knock(Door.FORM, "command=%2Fbaraza&text=ZqText&user_id=U1");
  }

  private static void knock(String type, String body) throws IOException {
    assertThat(scenario.door.knocksWith(type, body.getBytes(UTF_8))).isEqualTo(400);
  }
}
