package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.baraza.flow.Value.Ternary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class DecisionContract extends StoreContract {
  private static final Paper FEED = new Paper.Choices(Set.of("feed"));
  private static final Paper EGGS = new Paper.Choices(Set.of("eggs"));

  @BeforeEach
  void emptyTheDecisions() {
    List.of("decision", "ballot", "quiet_voice").forEach(table -> write("delete from " + table));
  }

  private static Vote vote(String id) {
    return new Vote(
        id,
        List.of(new Candidate("feed", "Feed is dear"), new Candidate("eggs", "Eggs break")),
        new Vote.Terms(2, 3, true, false, NOON),
        "U1",
        NOON,
        null,
        List.of());
  }

  @Test
  void a_decision_is_found_as_it_was_saved_last_even_after_a_restart() {
    write(records -> records.decisions().save(TRADERS, vote("v1"), true));
    Vote closed = vote("v1").closed(List.of(), List.of(), 0);
    write(records -> records.decisions().save(TRADERS, closed, false));
    restart();
    assertThat(maybe(records -> records.decisions().find(TRADERS, "v1"))).contains(closed);
    assertThat(maybe(records -> records.decisions().find(FARMERS, "v1"))).isEmpty();
    assertThat(maybe(records -> records.decisions().find(ELSEWHERE, "v1"))).isEmpty();
  }

  /**
   * Everything that each kind becomes, from its beginning to its end, under one id for each kind.
   */
  private static List<List<Decision>> lives() {
    return List.of(
        electionStages(),
        pollStages(),
        talkStages(),
        roundStages(),
        List.of(GroupOrder.EVEN, GroupOrder.EVEN.with(overrule()), GroupOrder.EVEN));
  }

  private static List<Decision> electionStages() {
    Election asked = Election.begun("e1", "U1", NOON).proposing("U2", "U1").proposing("U3", "U2");
    Election standing = asked.answering("U2", true).answering("U3", true).proposing("U4", "U1");
    Election voting = standing.answering("U4", false).voting(NOON);
    Election counted = voting.closed(List.of(new Paper.Choices(Set.of("U2"))));
    return List.of(asked, standing, voting, counted, counted.settled("U2"));
  }

  private static Overrule overrule() {
    return new Overrule("feed", 1, "the rains will not wait", "U1", NOON);
  }

  private static List<Decision> pollStages() {
    MeetingPoll poll =
        new MeetingPoll(
            "p1",
            MeetingPoll.slots(List.of("Monday", "Friday"), List.of("hall")),
            "U1",
            NOON,
            NOON,
            Map.of(),
            false,
            null);
    MeetingPoll closed =
        poll.closed(Map.of("U2", poll.paper(List.of("1", "2")), "U3", new Paper.Suits(Set.of())));
    return List.of(poll, closed, closed.taking("2"));
  }

  private static List<Decision> talkStages() {
    TalkRound round =
        new TalkRound(
            "t1",
            "meeting:1",
            "U1",
            NOON,
            NOON,
            Set.of("U2", "U3"),
            Set.of(),
            TalkRound.Stage.COMING);
    TalkRound heard = round.at(TalkRound.Stage.OPEN).hearing("U3").hearing("U2");
    return List.of(round, heard, heard.at(TalkRound.Stage.OVER));
  }

  private static List<Decision> roundStages() {
    List<Candidate> solutions = List.of(new Candidate("feed", "A shared price list"));
    Rating rating =
        new Rating(
            "feed",
            3,
            Map.of(Side.COST, new Points(2, 1, 0)),
            Map.of("cost-too-high", new Points(2, 1, 0)));
    return List.of(
        new Round("r1", solutions, true, "U1", NOON, NOON, null),
        new Round("r1", solutions, true, "U1", NOON, NOON, new Round.View(List.of(rating))));
  }

  @Test
  void every_kind_is_found_at_each_stage_as_it_was_saved_even_after_a_restart() {
    for (List<Decision> life : lives()) {
      for (Decision stage : life) {
        boolean last = stage == life.get(life.size() - 1);
        write(records -> records.decisions().save(TRADERS, stage, !last));
        assertThat(maybe(records -> records.decisions().find(TRADERS, stage.id()))).contains(stage);
      }
    }
    restart();
    assertThat(several(records -> records.decisions().all(TRADERS)))
        .containsExactlyElementsOf(
            lives().stream().map(life -> life.get(life.size() - 1)).toList());
    assertThat(several(records -> List.copyOf(records.decisions().open()))).isEmpty();
  }

  @Test
  void every_kind_has_a_life_here_or_is_a_vote() {
    assertThat(lives().stream().<Class<?>>map(life -> life.get(0).getClass()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Decision.class.getPermittedSubclasses())
                .filter(kind -> kind != Vote.class)
                .toList());
  }

  @Test
  void an_order_of_each_channel_is_its_own() {
    GroupOrder theirs = GroupOrder.EVEN.with(overrule());
    write(records -> records.decisions().save(TRADERS, theirs, false));
    write(records -> records.decisions().save(ELSEWHERE, GroupOrder.EVEN, false));
    assertThat(maybe(records -> records.decisions().find(TRADERS, GroupOrder.ID))).contains(theirs);
    assertThat(maybe(records -> records.decisions().find(ELSEWHERE, GroupOrder.ID)))
        .contains(GroupOrder.EVEN);
    assertThat(maybe(records -> records.decisions().find(FARMERS, GroupOrder.ID))).isEmpty();
  }

  @Test
  void people_who_are_put_forward_at_once_are_all_on_record() throws Exception {
    write(records -> records.decisions().save(TRADERS, Election.begun("e1", "U1", NOON), true));
    AtomicInteger next = new AtomicInteger();
    atOnce(
        12,
        () -> {
          String person = "P" + next.getAndIncrement() % 6;
          return store.write(
              records -> {
                Election before = (Election) records.decisions().find(TRADERS, "e1").orElseThrow();
                records.decisions().save(TRADERS, before.proposing(person, "U1"), true);
                return true;
              });
        });
    Election after =
        (Election) maybe(records -> records.decisions().find(TRADERS, "e1")).orElseThrow();
    assertThat(after.nominations().stream().map(Election.Nomination::person))
        .containsExactlyInAnyOrder("P0", "P1", "P2", "P3", "P4", "P5");
  }

  @Test
  void each_kind_of_paper_is_found_as_it_was_put_down() {
    Map<String, Paper> papers =
        Map.of(
            "e1", new Paper.Choices(Set.of("U2")),
            "p1", new Paper.Suits(Set.of("1", "2")),
            "r1",
                Paper.Ratings.NONE.with("feed", Sheet.EMPTY.with("risk-losers", Ternary.NOT_SURE)));
    papers.forEach(
        (decision, paper) ->
            write(records -> records.ballots().put(TRADERS, decision, "m1", paper)));
    restart();
    papers.forEach(
        (decision, paper) ->
            assertThat(maybe(records -> records.ballots().find(TRADERS, decision, "m1")))
                .contains(paper));
  }

  @Test
  void decisions_come_oldest_first_and_only_the_open_ones_count_as_open() {
    write(records -> records.decisions().save(TRADERS, vote("z"), false));
    write(records -> records.decisions().save(TRADERS, vote("a"), true));
    write(records -> records.decisions().save(FARMERS, vote("b"), true));
    assertThat(several(records -> records.decisions().all(TRADERS)))
        .containsExactly(vote("z"), vote("a"));
    assertThat(several(records -> List.copyOf(records.decisions().open())))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void a_mark_has_one_paper_that_can_be_changed() {
    write(records -> records.ballots().put(TRADERS, "v1", "m1", FEED));
    write(records -> records.ballots().put(TRADERS, "v1", "m1", EGGS));
    write(records -> records.ballots().put(TRADERS, "v2", "m1", FEED));
    restart();
    assertThat(maybe(records -> records.ballots().find(TRADERS, "v1", "m1"))).contains(EGGS);
    assertThat(store.<Integer>read(records -> records.ballots().count(TRADERS, "v1"))).isOne();
    write(records -> records.ballots().remove(TRADERS, "v1", "m1"));
    assertThat(maybe(records -> records.ballots().find(TRADERS, "v1", "m1"))).isEmpty();
    assertThat(store.<Integer>read(records -> records.ballots().count(TRADERS, "v2"))).isOne();
  }

  @Test
  void papers_come_by_their_marks_and_not_as_they_were_written() {
    write(records -> records.ballots().put(TRADERS, "v1", "m2", FEED));
    write(records -> records.ballots().put(TRADERS, "v1", "m1", EGGS));
    assertThat(store.<Map<String, Paper>>read(records -> records.ballots().all(TRADERS, "v1")))
        .containsExactly(Map.entry("m1", EGGS), Map.entry("m2", FEED));
    write(records -> records.ballots().clear(TRADERS, "v1"));
    assertThat(column("select mark from ballot")).isEmpty();
  }

  @Test
  void many_who_vote_at_once_all_count_and_nobody_counts_twice() throws Exception {
    AtomicInteger next = new AtomicInteger();
    atOnce(
        16,
        () -> {
          String mark = "m" + next.getAndIncrement() % 8;
          return store.write(
              records -> {
                records.ballots().put(TRADERS, "v1", mark, FEED);
                return records.ballots().count(TRADERS, "v1");
              });
        });
    assertThat(store.<Integer>read(records -> records.ballots().count(TRADERS, "v1"))).isEqualTo(8);
  }

  @Test
  void somebody_may_say_that_they_are_seldom_heard_and_take_it_back() {
    write(records -> records.quietVoices().note(TRADERS, "U2", true));
    write(records -> records.quietVoices().note(TRADERS, "U2", true));
    write(records -> records.quietVoices().note(TRADERS, "U1", true));
    write(records -> records.quietVoices().note(FARMERS, "U3", true));
    assertThat(several(records -> List.copyOf(records.quietVoices().all(TRADERS))))
        .containsExactly("U1", "U2");
    write(records -> records.quietVoices().note(TRADERS, "U1", false));
    assertThat(several(records -> List.copyOf(records.quietVoices().all(TRADERS))))
        .containsExactly("U2");
  }
}
