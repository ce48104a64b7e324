package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.baraza.TestPrompts;
import org.baraza.flow.FlowBook;
import org.baraza.flow.reading.PromptFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The flow's file changes while a conversation is under way. */
class ChangedFlowScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();

  /** The book after an editor has taken questions out of the flow's file. */
  private static FlowBook without(String... ids) {
    List<PromptFile> files = new ArrayList<>();
    for (PromptFile file : TestPrompts.files()) {
      String text = file.text();
      for (String id : ids) {
        text = text.replaceFirst("(?s)  - id: " + id + "\n.*?(?=  - id:)", "");
      }
      if (file.path().contains("/en/")) {
        files.add(new PromptFile(file.path(), text));
      }
    }
    return TestPrompts.book(files);
  }

  private void begins(FlowBook book) {
    scenario.restartsWith(book);
    facilitator.types("/baraza start every-kind");
    channel.asks("What is the market called?");
  }

  @Test
  void a_question_that_was_removed_is_passed_over_and_its_answer_stays_readable() {
    begins(TestPrompts.everyKindBook());
    facilitator.replies("Lira");
    facilitator.replies("An old one");
    channel.asks("Is it permitted?");
    scenario.restartsWith(without("story"));
    facilitator.taps("Yes");
    channel.asks("On which day is it held?");
    channel.thread("An old one");
    channel.shows("2 of 11");
  }

  @Test
  void a_talk_whose_open_question_was_removed_goes_on_with_the_next() {
    begins(TestPrompts.everyKindBook());
    facilitator.replies("Lira");
    channel.asks("What is the story");
    scenario.restartsWith(without("story"));
    facilitator.types("/baraza continue");
    channel.asks("Is it permitted?");
    channel.shows("1 of 10");
  }

  @Test
  void a_reply_to_a_question_that_was_removed_is_not_lost_in_silence() {
    begins(TestPrompts.everyKindBook());
    facilitator.replies("Lira");
    channel.asks("What is the story");
    scenario.restartsWith(without("story"));
    facilitator.replies("An old one");
    channel.asks("Is it permitted?");
  }

  @Test
  void a_tap_on_a_question_that_was_removed_asks_the_next() {
    begins(TestPrompts.everyKindBook());
    facilitator.replies("Lira");
    channel.asks("What is the story");
    scenario.restartsWith(without("story"));
    facilitator.taps("Skip");
    facilitator.isTold("This moved on in the meantime");
    channel.asks("Is it permitted?");
  }

  @Test
  void a_form_that_was_left_open_over_a_change_of_its_flow_is_not_lost_in_silence() {
    begins(TestPrompts.everyKindBook());
    facilitator.replies("Lira");
    channel.asks("What is the story");
    Form form = facilitator.opens("Answer").fillsIn("The story", "Under a tree");
    scenario.restartsWith(without("story"));
    form.sends();
    channel.asks("Is it permitted?");
    channel.shows("1 of 10");
  }

  @Test
  void a_question_that_is_new_is_asked_when_its_turn_comes() {
    begins(without("story", "order"));
    facilitator.replies("Lira");
    channel.asks("Is it permitted?");
    scenario.restartsWith(TestPrompts.everyKindBook());
    facilitator.taps("No");
    channel.asks("What is the story of Lira?");
    facilitator.taps("Skip");
    channel.asks("On which day is it held?");
    channel.shows("2 of 11");
  }

  @Test
  void a_flow_that_is_gone_leaves_its_conversation_alone() {
    begins(TestPrompts.everyKindBook());
    scenario.restartsWith(TestPrompts.book());
    facilitator.replies("Lira");
    facilitator.taps("Skip");
    facilitator.isTold("I can't find what this belongs to any more.");
    facilitator.types("/baraza");
    facilitator.isTold("Baraza helps your group");
    assertThat(channel.posts("What is the story")).isZero();
  }
}
