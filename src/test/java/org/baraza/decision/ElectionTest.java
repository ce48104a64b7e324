package org.baraza.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.baraza.decision.Election.Stage;
import org.junit.jupiter.api.Test;

class ElectionTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private static Election withStanding(String... people) {
    Election election = Election.begun("e1", "U1", NOON);
    for (String person : people) {
      election = election.proposing(person, "U1").answering(person, true);
    }
    return election;
  }

  private static Paper.Choices forPerson(String person) {
    return new Paper.Choices(Set.of(person));
  }

  @Property(seed = "20261122")
  void nobody_stands_without_a_yes_of_their_own(
      @ForAll @Size(max = 20) List<@IntRange(max = 8) Integer> steps) {
    Election election = Election.begun("e1", "U1", NOON);
    Set<String> yes = new HashSet<>();
    Set<String> proposed = new HashSet<>();
    for (int step : steps) {
      String person = "P" + step % 3;
      if (step < 3) {
        election = election.proposing(person, "U1");
        proposed.add(person);
      } else {
        election = election.answering(person, step < 6);
        if (proposed.contains(person)) {
          yes.remove(person);
          if (step < 6) {
            yes.add(person);
          }
        }
      }
    }
    assertThat(election.standing()).containsExactlyInAnyOrderElementsOf(yes);
  }

  @Test
  void a_second_proposal_neither_asks_again_nor_undoes_a_no() {
    Election no = Election.begun("e1", "U1", NOON).proposing("A", "U1").answering("A", false);
    assertThat(no.proposing("A", "U2")).isEqualTo(no);
    assertThat(no.standing()).isEmpty();
  }

  @Test
  void one_alone_is_not_voted_on_but_can_be_agreed_on() {
    Election one = withStanding("A");
    assertThat(one.voting(NOON).stage()).isEqualTo(Stage.GATHERING);
    assertThat(one.settled("A").settledOn()).contains("A");
    assertThat(one.settled("B").stage()).isEqualTo(Stage.GATHERING);
  }

  @Test
  void votes_for_who_does_not_stand_are_blank_and_count_for_nobody() {
    Election voting = withStanding("A", "B").voting(NOON);
    assertThat(voting.paper("C").blank()).isTrue();
    Election counted =
        voting.closed(List.of(forPerson("A"), forPerson("A"), forPerson("B"), forPerson("C")));
    assertThat(counted.ahead()).contains("A");
    assertThat(counted.counted().orElseThrow().votes("C")).isZero();
  }

  @Test
  void too_few_votes_are_not_told_apart_and_equals_leave_it_to_the_group() {
    Election voting = withStanding("A", "B").voting(NOON);
    Election few = voting.closed(List.of(forPerson("A"), forPerson("A")));
    assertThat(few.tooFew()).isTrue();
    assertThat(few.counted().orElseThrow().votes("A")).isZero();
    List<Paper.Choices> level = new ArrayList<>();
    List.of("A", "B", "A", "B").forEach(person -> level.add(forPerson(person)));
    assertThat(voting.closed(level).ahead()).isEmpty();
  }
}
