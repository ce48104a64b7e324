package org.baraza.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.baraza.decision.Voices.Finding;
import org.junit.jupiter.api.Test;

class VoteTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final List<String> IDS = List.of("roads", "feed", "loans", "rules", "eggs");

  private static Vote vote(int votesEach, int toTake) {
    return new Vote(
        "v1",
        IDS.stream().map(id -> new Candidate(id, "About " + id)).toList(),
        new Vote.Terms(votesEach, toTake, true, false, NOON),
        "U1",
        NOON,
        null,
        List.of());
  }

  private static Paper.Choices paper(String... candidates) {
    return new Paper.Choices(Set.of(candidates));
  }

  private static List<Paper.Choices> papers(String candidate, int times) {
    return Collections.nCopies(times, paper(candidate));
  }

  @Test
  void a_vote_can_be_given_and_taken_back_and_a_second_tap_does_no_harm() {
    Vote vote = vote(2, 3);
    Vote.Outcome both = new Vote.Outcome.Now(paper("feed", "eggs"));
    assertThat(vote.giving(paper("feed"), "eggs")).isEqualTo(both);
    assertThat(vote.giving(paper("feed", "eggs"), "eggs")).isEqualTo(both);
    assertThat(vote.takingBack(paper("feed"), "feed")).isEqualTo(new Vote.Outcome.Now(paper()));
    assertThat(vote.takingBack(paper(), "feed")).isEqualTo(new Vote.Outcome.Now(paper()));
  }

  @Test
  void nobody_gives_more_votes_than_were_agreed() {
    assertThat(vote(2, 3).giving(paper("feed", "eggs"), "loans"))
        .isEqualTo(new Vote.Outcome.NoVotesLeft());
  }

  @Test
  void what_is_not_to_be_voted_on_and_what_is_over_change_nothing() {
    assertThat(vote(1, 3).giving(paper("feed"), "else"))
        .isEqualTo(new Vote.Outcome.NotACandidate());
    Vote over = vote(2, 3).closed(List.of(paper("feed")), List.of(), 0);
    assertThat(over.giving(paper(), "feed")).isEqualTo(new Vote.Outcome.Closed());
    assertThat(over.takingBack(paper("feed"), "feed")).isEqualTo(new Vote.Outcome.Closed());
  }

  @Test
  void equals_share_a_rank_and_a_tie_at_the_border_is_left_to_the_group() {
    Tally tally =
        Tally.of(IDS, List.of(paper("feed", "loans"), paper("feed", "eggs"), paper("feed")));
    assertThat(tally.standings())
        .extracting(Tally.Standing::candidate, Tally.Standing::votes, Tally.Standing::rank)
        .startsWith(tuple("feed", 3, 1), tuple("loans", 1, 2), tuple("eggs", 1, 2));
    assertThat(tally.first(2)).isEqualTo(new Tally.Cut(List.of("feed"), List.of("loans", "eggs")));
    assertThat(tally.first(3))
        .isEqualTo(new Tally.Cut(List.of("feed", "loans", "eggs"), List.of()));
  }

  @Test
  void nothing_is_taken_up_that_nobody_voted_for() {
    assertThat(Tally.of(IDS, List.of(paper("feed"))).first(3))
        .isEqualTo(new Tally.Cut(List.of("feed"), List.of()));
  }

  @Test
  void the_count_of_two_anonymous_voters_is_not_even_kept() {
    Vote two = vote(1, 1).closed(papers("feed", 2), List.of(), 0);
    assertThat(two.tooFew()).isTrue();
    assertThat(two.outcome().orElseThrow().tally())
        .isEqualTo(Tally.unsaid(IDS, 2))
        .satisfies(tally -> assertThat(tally.votes("feed")).isZero());
    assertThat(vote(1, 1).closed(papers("feed", 3), List.of(), 0).tooFew()).isFalse();
  }

  @Test
  void fewer_than_three_are_never_spoken_of() {
    Vote two = vote(1, 1).closed(papers("feed", 5), papers("eggs", 2), 2);
    assertThat(voices(two)).isEqualTo(new Voices(Finding.UNSAID, List.of()));
    Vote silent = vote(1, 1).closed(papers("feed", 5), papers("eggs", 2), 4);
    assertThat(voices(silent)).isEqualTo(new Voices(Finding.MISSING, List.of()));
  }

  @Test
  void a_different_view_of_three_is_told_and_a_scattered_one_is_not() {
    Vote differs = vote(1, 1).closed(papers("feed", 5), papers("eggs", 3), 3);
    assertThat(voices(differs)).isEqualTo(new Voices(Finding.DIFFERS, List.of("eggs")));
    List<Paper.Choices> each = List.of(paper("eggs"), paper("loans"), paper("rules"));
    assertThat(voices(vote(1, 1).closed(papers("feed", 5), each, 3)))
        .isEqualTo(new Voices(Finding.HEARD, List.of()));
  }

  private static Voices voices(Vote vote) {
    return vote.outcome().orElseThrow().voices();
  }

  @Property(tries = 300, seed = "2255541660615702399")
  void no_vote_is_lost_or_doubled(@ForAll("papers") List<Paper.Choices> papers) {
    Tally tally = Tally.of(IDS, papers);
    for (String id : IDS) {
      assertThat(tally.votes(id))
          .isEqualTo((int) papers.stream().filter(paper -> paper.has(id)).count());
    }
    assertThat(tally.standings()).hasSameSizeAs(IDS);
  }

  @Property(tries = 300, seed = "2255541660615702399")
  void the_order_in_which_people_vote_changes_nothing(
      @ForAll("papers") List<Paper.Choices> papers, @ForAll Random random) {
    List<Paper.Choices> shuffled = new ArrayList<>(papers);
    Collections.shuffle(shuffled, random);
    assertThat(Tally.of(IDS, shuffled)).isEqualTo(Tally.of(IDS, papers));
  }

  @Property(tries = 300, seed = "2255541660615702399")
  void one_more_vote_never_makes_a_candidate_fall(@ForAll("papers") List<Paper.Choices> papers) {
    int before = rank(papers, "loans");
    List<Paper.Choices> more = new ArrayList<>(papers);
    more.add(paper("loans"));
    assertThat(rank(more, "loans")).isLessThanOrEqualTo(before);
  }

  @Property(tries = 300, seed = "2255541660615702399")
  void what_is_clear_and_what_is_tied_fit_what_the_group_can_take(
      @ForAll("papers") List<Paper.Choices> papers) {
    for (int most = 1; most <= IDS.size(); most++) {
      Tally.Cut cut = Tally.of(IDS, papers).first(most);
      assertThat(cut.clear().size()).isLessThanOrEqualTo(most);
      if (!cut.tied().isEmpty()) {
        assertThat(cut.clear().size() + cut.tied().size()).isGreaterThan(most);
        assertThat(new HashSet<>(cut.clear())).doesNotContainAnyElementsOf(cut.tied());
      }
    }
  }

  private static int rank(List<Paper.Choices> papers, String candidate) {
    return Tally.of(IDS, papers).standings().stream()
        .filter(standing -> standing.candidate().equals(candidate))
        .mapToInt(Tally.Standing::rank)
        .sum();
  }

  @Provide
  Arbitrary<List<Paper.Choices>> papers() {
    return Arbitraries.of(IDS).set().ofMaxSize(3).map(Paper.Choices::new).list().ofMaxSize(40);
  }
}
