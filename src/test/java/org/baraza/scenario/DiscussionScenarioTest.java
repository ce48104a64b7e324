package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A question goes round for some days, and what people say comes together. */
class DiscussionScenarioTest {
  private static final String QUESTION = "How do you keep chicks alive on the road?";
  private static final String CRATES = "We use wide crates and travel by night";
  private static final String WATER = "Water at the half-way stop";

  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();
  private final Member miller = channel.member("wambui").joins();

  private Message open() {
    facilitator.types("/baraza start discussion");
    channel.asks("Which one question shall people talk about?");
    facilitator.replies(QUESTION);
    facilitator.taps("Skip");
    channel.asks("Whom do you ask?");
    facilitator.choosesPeople("Send these", trader, miller);
    channel.asks("On which day does the round begin?");
    facilitator.replies("4 May 2026");
    channel.asks("For how many days shall it be open?");
    facilitator.replies("7");
    channel.thread("I can put it to the channel");
    facilitator.taps("Open the round");
    return channel.shows("Answer in the thread below");
  }

  @Test
  void what_is_said_in_the_thread_is_kept_reminded_of_and_drawn_together() {
    open();
    channel.shows("Heard so far: 0.");
    Member.Typed first = trader.replies(CRATES);
    channel.shows("Heard so far: 1.");
    trader.rewords(first, CRATES + ", never by day");
    Member.Typed slip = trader.replies("oops");
    channel.shows("Heard so far: 2.");
    trader.deletes(slip);
    channel.shows("Heard so far: 1.");
    scenario.passes(Duration.ofDays(5));
    Channel letters = scenario.directly("wambui");
    letters.shows("Your view would help");
    assertThat(letters.posts("Your view would help")).isEqualTo(1);
    assertThat(scenario.directly("okello").posts("Your view would help")).isZero();
    channel.member("wambui").replies(WATER);
    channel.shows("Heard so far: 2.");
    scenario.passes(Duration.ofDays(3));
    channel.shows("This round is over. Heard: 2.");
    Form form = facilitator.opens("Draw it together");
    assertThat(form.held("What does it come to?"))
        .contains(CRATES + ", never by day")
        .contains(WATER);
    form.fillsIn("What does it come to?", "Wide crates, night and water").sends().isClosed();
    channel.shows("Wide crates, night and water");
    List<Message> synthesis =
        channel.byBaraza().stream().filter(it -> it.words().contains("What came of")).toList();
    assertThat(synthesis).hasSize(1);
  }
}
