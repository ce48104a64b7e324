package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a plan has gathered, seen as a whole: its lists, its trace and its summary. */
class PlanScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();

  private void start(String... flows) {
    for (String flow : flows) {
      facilitator.types("/baraza start " + flow);
      channel.shows(TestPrompts.book().flow(flow, "en").orElseThrow().title());
    }
  }

  private Form types(String line) {
    int before = scenario.slack.views().opened(facilitator.id);
    facilitator.types(line);
    return Form.opened(facilitator, before);
  }

  /** Adds a row whose fields are all words. */
  private Form add(String list, String button, List<String> labels, List<String> said) {
    Form form = types("/baraza lists").tapsAt(list, "Open").taps(button);
    for (int at = 0; at < labels.size(); at++) {
      form.fillsIn(labels.get(at), said.get(at));
    }
    return form.sends();
  }

  @Test
  void the_trace_shows_its_chains_also_after_a_goal_was_renamed() {
    start("gap", "activities");
    add(
            "What stands in the way",
            "Add cause",
            List.of("The cause"),
            List.of("No use seen in records"))
        .closes();
    add(
            "Outcome goals",
            "Add goal",
            List.of("What will be different because of the visit"),
            List.of("Shops keep records"))
        .closes();
    types("/baraza lists")
        .tapsAt("Activities", "Open")
        .taps("Add activity")
        .fillsIn("Activity", "Tour of the books")
        .chooses("Kind of activity", "Hands on")
        .fillsIn("Goal and what you expect", "Shops keep records, and show them")
        .fillsIn("Cause it answers", "no use seen in records")
        .fillsIn("Measure: during the visit", "Each fills in a page")
        .sends()
        .closes();
    facilitator.types("/baraza trace");
    facilitator.isTold("Goal: Shops keep records");

    types("/baraza lists")
        .tapsAt("Outcome goals", "Open")
        .tapsAt("Shops keep records", "Edit")
        .fillsIn("What will be different because of the visit", "Every sale is in a book")
        .sends()
        .closes();
    types("/baraza lists").tapsAt("Activities", "Open").shows("Every sale is in a book, and show");
    facilitator.types("/baraza trace");
    assertThat(facilitator.isTold("Goal: Every sale is in a book").words())
        .contains("Cause: No use seen in records", "→ Tour of the books", "Each fills in a page");
  }

  @Test
  void many_lists_come_page_by_page() {
    start("gap", "target-group", "role-model", "structure", "activities", "logistics", "during");
    start("follow-up", "after-action", "linkages", "profile", "issues");
    Form lists = types("/baraza lists").shows("Lists 1 to 20 of 2");
    lists.taps("Next lists").shows("Lists 21 to 2").doesNotShow("What stands in the way");
    lists.taps("Previous lists").shows("Lists 1 to 20 of 2");
  }

  @Test
  void a_long_summary_is_shown_whole_page_by_page() {
    start("gap", "target-group", "role-model", "structure", "activities", "logistics", "during");
    start("follow-up", "after-action", "linkages", "profile", "issues", "planning", "health");
    facilitator.types("/baraza summary");
    facilitator.isTold("There is more. Tap Show all to read it.");
    Form whole = facilitator.opens("Show all");
    whole.shows("What should change, and what stands in the way?").shows("Page 1 of");
    whole.taps("Next page").doesNotShow("What should change, and what stands").shows("Page 2 of");
    whole.taps("Previous page").shows("What should change, and what stands in the way?");
  }

  @Test
  void what_was_typed_as_a_mention_into_a_form_calls_nobody() {
    start("gap");
    facilitator
        .opens("Answer")
        .fillsIn("Who would you like to see doing something differently?", "<@UOTHER> <!channel>")
        .sends();
    channel.asks("And what do they do today?");
    assertThat(channel.messages())
        .allSatisfy(
            message ->
                assertThat(message.payload.toString()).doesNotContain("<@UOTHER>", "<!channel>"));
    channel.thread("@UOTHER> ‹!channel>");
  }
}
