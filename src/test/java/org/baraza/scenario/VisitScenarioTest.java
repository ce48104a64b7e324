package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.TestPrompts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A visit's dates, lists and findings, and a second visit after it. */
class VisitScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private Member.Typed theDay;

  @BeforeEach
  void dateTheVisit() {
    facilitator.types("/baraza start logistics");
    channel.asks("On what date does the visit begin?");
    theDay = facilitator.replies("14 July 2026");
    channel.asks("And when is its last day?");
    facilitator.replies("15 July 2026");
    channel.asks("Where does everybody meet");
    facilitator.replies("The market at Lira");
    channel.asks("What will the trip cost");
    facilitator.taps("Skip");
    channel.asks("Who sees to each of these");
  }

  private void finish() {
    facilitator.taps("Skip");
    channel.asks("What could still change");
    facilitator.taps("Skip");
    channel.thread("That was the last question for now.");
  }

  @Test
  void a_list_begins_with_its_rows_dated_back_from_the_visit() {
    channel.thread("Date, time and place confirmed");
    facilitator.opens("Answer").shows("Date, time and place confirmed").shows("23 June 2026");
  }

  @Test
  void a_visit_that_moves_takes_its_dates_along_once_somebody_agrees() {
    facilitator
        .opensAt("On what date does the visit begin?", "Edit")
        .choosesDay("On what date does the visit begin?", "2026-07-21")
        .sends();
    channel.thread("The visit is on 21 July 2026 now. These dates would follow:");
    channel.thread("Date, time and place confirmed: from 23 June 2026 to 30 June 2026");
    facilitator.taps("Move the dates");
    channel.thread("@Amina had the dates follow the visit. Rows changed: 8.");
    facilitator.opensAt("Who sees to each of these", "Answer").shows("30 June 2026");
  }

  @Test
  void a_day_that_was_taken_back_and_given_anew_takes_the_dates_along_as_well() {
    facilitator.deletes(theDay);
    channel.asks("On what date does the visit begin?");
    facilitator.replies("21 July 2026");
    channel.thread("Date, time and place confirmed: from 23 June 2026 to 30 June 2026");
    facilitator.taps("Move the dates");
    channel.thread("@Amina had the dates follow the visit. Rows changed: 8.");
    facilitator.opensAt("Who sees to each of these", "Answer").shows("30 June 2026");
  }

  @Test
  void a_finding_is_said_once_and_can_be_set_aside_with_a_reason_and_brought_back() {
    channel.thread("It is not known yet who pays for everything.");
    finish();
    facilitator
        .opensAt("Some things to settle have no owner.", "Dismiss")
        .fillsIn("Why it does not count here", "Grace sees to all of it")
        .sends();
    channel.shows("Set aside: Some things to settle have no owner.");
    channel.shows("@Amina said why: Grace sees to all of it");
    facilitator.tapsAt("Grace sees to all of it", "Bring it back");
    channel.shows("What belongs to everybody is done by nobody.");
    channel.neverShows("Set aside:");
  }

  @Test
  void a_second_visit_starts_from_the_first_ones_plan() {
    finish();
    int before = scenario.slack.views().opened(facilitator.id);
    facilitator.types("/baraza start logistics");
    Form.opened(facilitator, before).shows("For which one").sends();
    channel.shows("Visit 2");
    channel.asks("For the visit before, you said: 14 July 2026");
    facilitator.taps("The same again");
    channel.asks("And when is its last day?");
    assertThat(channel.everything()).contains("Visit 1, 14 July 2026");
  }

  private Form thingsToSettle() {
    int before = scenario.slack.views().opened(facilitator.id);
    facilitator.types("/baraza lists");
    return Form.opened(facilitator, before)
        .shows("Rows: 8")
        .tapsAt("Things to settle", "Open")
        .shows("Date, time and place confirmed");
  }

  private void addBudgetLine() {
    thingsToSettle()
        .taps("Change columns")
        .fillsIn("What the new column is called", "Budget line")
        .sends();
    Form list = thingsToSettle();
    list.tapsAt("Date, time and place", "Edit").fillsIn("Budget line", "4b").sends().shows("4b");
  }

  @Test
  void lists_are_opened_without_a_talk_and_get_columns_of_the_groups_own() {
    addBudgetLine();
    Form column = thingsToSettle().taps("Change columns").tapsAt("Budget line", "Rename");
    column
        .fillsIn("What the new column is called", "Owner")
        .sends()
        .saysAt("What the new column is called", "There is a column of that name already.")
        .fillsIn("What the new column is called", "Line of the budget")
        .sends();
    thingsToSettle().tapsAt("Date, time and place", "Edit").shows("Line of the budget");
  }

  @Test
  void a_column_is_removed_after_it_was_said_what_goes() {
    addBudgetLine();
    thingsToSettle()
        .taps("Change columns")
        .tapsAt("Budget line", "Remove")
        .shows("Remove the column “Budget line”?")
        .shows("It is filled in for 1 of the rows: Date, time and place confirmed.")
        .sends();
    Form list = thingsToSettle().doesNotShow("4b");
    list.tapsAt("Date, time and place", "Edit").shows("What has to be settled");
    list.doesNotShow("Budget line");
  }

  @Test
  void anybodys_message_is_put_into_a_row_with_its_author_and_a_link() {
    Member.Typed said = channel.trader().says("The lorry takes twenty people & their bags.");
    facilitator
        .uses("add-to-plan", said)
        .shows("The lorry takes twenty people")
        .chooses("Into which list", "Things to settle")
        .sends()
        .chooses("Into which row", "Transport and beds, where we offered them")
        .chooses("Into which column", "Note")
        .sends();
    facilitator.isTold("Added to “Transport and beds, where we offered them”, Note.");
    channel.thread("The lorry takes twenty people & their bags. (Okello, https://example.slack");
  }

  @Test
  void the_trace_says_what_the_visit_still_lacks() {
    facilitator.types("/baraza trace");
    facilitator.isTold("The plan is not ready yet. What is missing:");
    facilitator.isTold("There is no goal yet.");
  }
}
