package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.baraza.decision.Candidate;
import org.baraza.decision.Paper;
import org.baraza.decision.Vote;
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
