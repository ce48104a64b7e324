package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The guide's case from Kenya: some thirty actors go from what holds them back to a work-plan. */
class PoultryCaseTest {
  private static final String FINANCE = "Hard to get a loan for poultry";
  private static final String PRICES = "Nobody knows the prices elsewhere";
  private static final String SKILLS = "Few know how to keep birds well";
  private static final List<String> CONSTRAINTS =
      List.of(FINANCE, "Roads are bad in the rains", PRICES, "Feed is dear", SKILLS);
  private static final int MOST_SKIPS = 20;

  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();
  private final List<Member> actors =
      IntStream.range(0, 30).mapToObj(at -> channel.member("actor" + at).joins()).toList();

  @Test
  void thirty_actors_vote_and_each_issue_gets_its_group_and_its_work_plan() {
    membersSayWhatHoldsTheMarketBack();
    membersVote();
    scenario.passes(Duration.ofDays(3));
    Message outcome = channel.shows("The vote is counted. Voters: 30.");
    assertThat(outcome.words()).contains("1. " + FINANCE + ": 30");
    facilitator.taps("Take these up");
    for (int at = 0; at < 3; at++) {
      aGroupFormsAround(List.of(FINANCE, PRICES, SKILLS).get(at), at);
    }
    channel.neverShows("not agreed yet");
    eachIssueGetsItsSteps();
    scenario.passes(Duration.ofDays(40));
    channel.shows("Today you meant to look back on “" + FINANCE + "”.");
  }

  private void membersSayWhatHoldsTheMarketBack() {
    for (String constraint : CONSTRAINTS) {
      Member actor = actors.get(CONSTRAINTS.indexOf(constraint));
      actor.types("/baraza vote");
      actor
          .opens("Add an obstacle")
          .fillsIn("What stands in the way", constraint)
          .chooses("Where it lies", "In inputs and services")
          .sends()
          .isClosed();
    }
  }

  /** Money matters to all of them, and the two others to most. */
  private void membersVote() {
    facilitator.types("/baraza vote");
    facilitator
        .opens("Open a vote")
        .chooses("How many votes each member has", "2")
        .chooses("How many issues you mean to work on", "3")
        .sends()
        .isClosed();
    for (Member actor : actors) {
      votes(actor, FINANCE);
      int at = actors.indexOf(actor);
      votes(actor, at % 10 == 0 ? "Feed is dear" : at % 2 == 0 ? PRICES : SKILLS);
    }
    channel.shows("Voted so far: 30.");
  }

  private void votes(Member actor, String constraint) {
    Message card = channel.shows("Voted so far");
    Tap.stale(actor, card, line(card, constraint), "Give a vote");
  }

  private static ObjectNode line(Message message, String words) {
    for (JsonNode block : message.payload.path("blocks")) {
      if (block.has("accessory") && block.toString().contains(words)) {
        return (ObjectNode) block;
      }
    }
    throw new AssertionError("no button beside " + words + " in " + message.words());
  }

  private void aGroupFormsAround(String issue, int number) {
    Message outcome = channel.shows("You take these up.");
    int before = scenario.slack.views().opened(facilitator.id);
    Tap.stale(facilitator, outcome, line(outcome, issue), "Who looks after it");
    Form.opened(facilitator, before)
        .choosesPerson("Who chairs", actors.get(number * 10))
        .choosesPeople("Who works on it", actors.subList(number * 10, number * 10 + 10))
        .fillsIn("When and how they meet", "Every second Monday by phone")
        .choosesDay("When they look back", "2026-06-1" + (2 + number * 3))
        .sends()
        .isClosed();
    channel.shows(issue + "\nChair: @Actor" + number * 10 + ".");
  }

  private void eachIssueGetsItsSteps() {
    facilitator.types("/baraza start planning");
    skipsTo("Which steps come next for each issue?");
    List<String> issues = List.of(FINANCE, PRICES, SKILLS);
    for (String issue : issues) {
      String step = "First step on: " + issue;
      facilitator.replies(step);
      Form form = facilitator.opens("Answer").tapsAt(step, "Edit");
      form.fillsIn("For which issue", issue).sends().closes();
    }
    facilitator.taps("That is all");
    facilitator.types("/baraza summary");
    issues.forEach(issue -> facilitator.isTold("First step on: " + issue));
  }

  private void skipsTo(String question) {
    for (int skips = 0; skips < MOST_SKIPS && !newest().contains(question); skips++) {
      facilitator.taps("Skip");
    }
    assertThat(newest()).contains(question);
  }

  private String newest() {
    scenario.rest();
    return channel.byBaraza().stream()
        .filter(message -> message.thread != null)
        .reduce((one, other) -> other)
        .orElseThrow()
        .words();
  }
}
