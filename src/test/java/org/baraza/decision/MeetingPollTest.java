package org.baraza.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MeetingPollTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private static MeetingPoll closed(Map<String, Set<String>> answers) {
    MeetingPoll poll =
        new MeetingPoll(
            "p1",
            MeetingPoll.slots(List.of("Monday", "Friday"), List.of("hall", "mill")),
            "U1",
            NOON,
            NOON,
            Map.of(),
            false,
            null);
    Map<String, Paper.Suits> papers = new HashMap<>();
    answers.forEach((person, suits) -> papers.put(person, poll.paper(suits)));
    return poll.closed(papers);
  }

  @Property(seed = "20261122")
  void everybody_who_answered_either_can_or_cannot_come(
      @ForAll @Size(max = 12) List<@Size(max = 4) Set<@IntRange(min = 1, max = 6) Integer>> all) {
    Map<String, Set<String>> answers = new HashMap<>();
    for (int at = 0; at < all.size(); at++) {
      Set<String> suits = new HashSet<>();
      all.get(at).forEach(slot -> suits.add(Integer.toString(slot)));
      answers.put("P" + at, suits);
    }
    List<MeetingPoll.Standing> standings = closed(answers).standings();
    assertThat(standings).hasSize(4);
    for (int at = 0; at < standings.size(); at++) {
      MeetingPoll.Standing standing = standings.get(at);
      Set<String> together = new HashSet<>(standing.can());
      together.addAll(standing.cannot());
      assertThat(together).isEqualTo(answers.keySet());
      assertThat(standing.can().size() + standing.cannot().size()).isEqualTo(answers.size());
      if (at > 0) {
        assertThat(standings.get(at - 1).can().size())
            .isGreaterThanOrEqualTo(standing.can().size());
      }
    }
  }

  @Test
  void equals_stand_as_they_were_offered_and_the_group_may_take_another() {
    MeetingPoll poll = closed(Map.of("A", Set.of("1", "3"), "B", Set.of("3", "1")));
    assertThat(poll.chosen().orElseThrow().slot().id()).isEqualTo("1");
    assertThat(poll.taking("4").chosen().orElseThrow().slot().id()).isEqualTo("4");
    assertThat(poll.taking("9")).isEqualTo(poll);
  }

  private static SameAbsent absent(MeetingPoll... polls) {
    List<Turnout> turnouts = Stream.of(polls).flatMap(it -> Turnout.of(it).stream()).toList();
    return SameAbsent.of(turnouts, polls[polls.length - 1]);
  }

  @Test
  void who_misses_two_in_a_row_is_noticed_with_a_kinder_time() {
    MeetingPoll first = closed(Map.of("A", Set.of("1"), "B", Set.of("1"), "C", Set.of("3")));
    MeetingPoll second = closed(Map.of("A", Set.of("1"), "B", Set.of("1", "3"), "C", Set.of("3")));
    SameAbsent absent = absent(first, second);
    assertThat(absent.times()).containsExactly(Map.entry("C", 2));
    assertThat(absent.kinder().orElseThrow().slot().id()).isEqualTo("3");
  }

  @Test
  void who_came_last_time_or_did_not_answer_is_not_called_absent() {
    MeetingPoll away = closed(Map.of("A", Set.of("1"), "B", Set.of("1"), "C", Set.of()));
    MeetingPoll there = closed(Map.of("A", Set.of("1"), "C", Set.of("1")));
    MeetingPoll unasked = closed(Map.of("A", Set.of("1")));
    assertThat(absent(away, there).none()).isTrue();
    assertThat(absent(away, unasked).none()).isTrue();
    assertThat(absent(away, unasked, away).times()).containsExactly(Map.entry("C", 2));
  }

  private static Turnout held(int day, String... there) {
    return Turnout.held(NOON.plus(Duration.ofDays(day)), Set.of(there));
  }

  @Test
  void who_was_away_from_meetings_is_noticed_whatever_they_ticked() {
    MeetingPoll latest = closed(Map.of("A", Set.of("1"), "B", Set.of("1")));
    List<Turnout> turnouts =
        List.of(held(-40, "A", "B", "C"), held(-20, "A", "B"), held(-10, "A", "B"));
    SameAbsent absent = SameAbsent.of(turnouts, latest);
    assertThat(absent.times()).containsExactly(Map.entry("C", 2));
    assertThat(absent.kinder()).isEmpty();
    assertThat(absent.among(Set.of("A", "B")).none()).isTrue();
  }

  @Test
  void a_meeting_counts_once_with_the_poll_that_came_before_it() {
    MeetingPoll poll = closed(Map.of("A", Set.of("1"), "B", Set.of("1"), "C", Set.of("4")));
    List<Turnout> polled = Turnout.of(poll);
    List<Turnout> away = Stream.concat(polled.stream(), Stream.of(held(2, "A", "B"))).toList();
    assertThat(SameAbsent.of(away, poll).none()).isTrue();
    List<Turnout> came = Stream.concat(polled.stream(), Stream.of(held(2, "A", "C"))).toList();
    assertThat(SameAbsent.of(came, poll).none()).isTrue();
  }
}
