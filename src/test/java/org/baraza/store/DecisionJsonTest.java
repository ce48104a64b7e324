package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.decision.Candidate;
import org.baraza.decision.Decision;
import org.baraza.decision.Election;
import org.baraza.decision.GroupOrder;
import org.baraza.decision.MeetingPoll;
import org.baraza.decision.Overrule;
import org.baraza.decision.Paper;
import org.baraza.decision.Points;
import org.baraza.decision.Rating;
import org.baraza.decision.Round;
import org.baraza.decision.Sheet;
import org.baraza.decision.Side;
import org.baraza.decision.TalkRound;
import org.baraza.decision.Vote;
import org.baraza.decision.Weights;
import org.baraza.flow.Value.Ternary;
import org.junit.jupiter.api.Test;

/** What is written of decisions today must stay readable: the lines are never edited. */
class DecisionJsonTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123456Z");
  private static final List<Candidate> CANDIDATES = List.of(new Candidate("r1", "Feed is dear"));

  private final Json json = new Json();

  private static List<Decision> decisions() {
    Rating rating =
        new Rating(
            "r1",
            4,
            Map.of(Side.RISK, new Points(1, 2, 3)),
            Map.of("risk-losers", new Points(1, 2, 1)));
    return List.of(
        new Vote(
                "v1",
                CANDIDATES,
                new Vote.Terms(2, 3, true, false, NOON),
                "U1",
                NOON,
                null,
                List.of())
            .closed(Collections.nCopies(3, new Paper.Choices(Set.of("r1"))), List.of(), 0)
            .taking(List.of("r1")),
        new Round("f1", CANDIDATES, true, "U1", NOON, NOON, new Round.View(List.of(rating))),
        new GroupOrder(Weights.EVEN, List.of(new Overrule("r1", 1, "the rains come", "U1", NOON))),
        new Election(
            "e1",
            "U1",
            NOON,
            List.of(new Election.Nomination("U2", "U1", Election.Consent.YES)),
            NOON,
            null,
            "U2"),
        new MeetingPoll(
            "p1",
            MeetingPoll.slots(List.of("Monday at ten"), List.of("the school")),
            "U1",
            NOON,
            NOON,
            Map.of("U1", Set.of("1")),
            true,
            "1"),
        new TalkRound(
            "t1", "meeting:1", "U1", NOON, NOON, Set.of("U2"), Set.of(), TalkRound.Stage.OPEN));
  }

  @Test
  void what_is_open_is_still_open_when_it_is_read() {
    Round open = new Round("f1", CANDIDATES, true, "U1", NOON, NOON, null);
    assertThat(((Round) json.read(json.write(open), Decision.class)).open()).isTrue();
  }

  private static List<Paper> papers() {
    return List.of(
        new Paper.Choices(Set.of("r1")),
        Paper.Ratings.NONE.with("r1", Sheet.EMPTY.with("risk-losers", Ternary.NOT_SURE)),
        new Paper.Suits(Set.of("1")));
  }

  private static List<String> lines() throws IOException {
    try (InputStream lines =
        DecisionJsonTest.class.getResourceAsStream("written-decisions.jsonl")) {
      assertThat(lines).as("written-decisions.jsonl").isNotNull();
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void each_type_is_written_as_ever() throws IOException {
    assertThat(Stream.concat(decisions().stream(), papers().stream()).map(json::write))
        .containsExactlyElementsOf(lines());
  }

  @Test
  void what_was_written_is_read_as_it_was() throws IOException {
    int at = 0;
    for (Decision decision : decisions()) {
      assertThat(json.read(lines().get(at++), Decision.class)).isEqualTo(decision);
    }
    for (Paper paper : papers()) {
      assertThat(json.read(lines().get(at++), Paper.class)).isEqualTo(paper);
    }
  }

  @Test
  void every_variant_has_an_example() {
    assertThat(decisions().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrder(Decision.class.getPermittedSubclasses());
    assertThat(papers().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrder(Paper.class.getPermittedSubclasses());
  }
}
