package org.baraza.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baraza.commitment.Outcome.Changed;
import org.baraza.commitment.Outcome.Reason;
import org.baraza.commitment.Outcome.Refused;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.junit.jupiter.api.Test;

/** Grace writes it down on 6 May 2026; Walter has an account, Achen has none. */
class LifeCycleTest {
  private static final Place LAMWO = new Place("T1", "C1");
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 8);
  private static final LocalDate LATER = LocalDate.of(2026, 6, 1);
  private static final Who GRACE = new Who.Member("U1");
  private static final Who WALTER = new Who.Member("U2");
  private static final Who ACHEN = new Who.Named("Achen");

  private static Touch by(String member) {
    return on(member, TODAY);
  }

  private static Touch on(String member, LocalDate day) {
    return new Touch(member, Instant.parse(day + "T09:00:00Z"), day);
  }

  private static Commitment draft(Terms terms) {
    return Commitment.draft(LAMWO, "c1", terms, new Origin.Typed(), by("U1"));
  }

  private static Commitment after(Commitment commitment, Input... inputs) {
    Commitment now = commitment;
    for (Input input : inputs) {
      Outcome outcome = input.on(now);
      assertThat(outcome).as("%s on %s", input, now.status()).isInstanceOf(Changed.class);
      now = ((Changed) outcome).after();
    }
    return now;
  }

  private static Commitment posted(Terms terms) {
    return after(draft(terms), new Input.Post(terms, by("U1")));
  }

  private static Commitment promised() {
    return posted(Terms.of("share the price list", GRACE, FRIDAY));
  }

  private static Commitment asked() {
    return posted(Terms.of("bring the scale", WALTER, FRIDAY));
  }

  private static Commitment relayed() {
    return posted(Terms.of("bring the scale", WALTER, FRIDAY).ownedBy(ACHEN, "U1"));
  }

  private static Commitment silent() {
    return after(promised(), new Input.FallSilent(on("", LATER)));
  }

  private static void assertRefused(Commitment commitment, Input input, Reason reason) {
    assertThat(input.on(commitment)).isEqualTo(new Refused(reason));
  }

  private static List<Event> events(Commitment commitment) {
    return commitment.history().stream().map(Entry::event).toList();
  }

  @Test
  void ones_own_promise_stands_at_once() {
    assertThat(promised().status()).isEqualTo(Status.OPEN);
    assertThat(events(promised())).containsExactly(new Event.Promised());
  }

  @Test
  void a_promise_for_somebody_else_is_a_request_until_they_accept() {
    assertThat(asked().status()).isEqualTo(Status.ASKED);
    assertThat(asked().isAwaiting("U2")).isTrue();
    assertThat(asked().isAwaiting("U1")).isFalse();
    Commitment accepted = after(asked(), new Input.Accept(by("U2")));
    assertThat(accepted.status()).isEqualTo(Status.OPEN);
    assertThat(accepted.isAwaiting("U2")).isFalse();
    assertThat(after(asked(), new Input.Decline("", by("U2"))).status()).isEqualTo(Status.DECLINED);
  }

  @Test
  void a_request_cannot_be_done_or_moved_before_it_is_accepted() {
    assertRefused(asked(), new Input.Finish(by("U2")), Reason.STALE);
    assertRefused(asked(), new WayOut.Renegotiate(LATER, "", by("U2")), Reason.STALE);
    assertRefused(asked(), new WayOut.AskForHelp("hands", "why", by("U2")), Reason.STALE);
    assertRefused(asked(), new WayOut.HandOver(GRACE, null, "why", by("U2")), Reason.STALE);
  }

  @Test
  void everything_said_twice_counts_once() {
    Terms terms = promised().terms();
    assertRefused(promised(), new Input.Post(terms, by("U1")), Reason.STALE);
    Commitment kept = after(promised(), new Input.Finish(by("U1")));
    assertRefused(kept, new Input.Finish(by("U1")), Reason.STALE);
    Commitment accepted = after(asked(), new Input.Accept(by("U2")));
    assertRefused(accepted, new Input.Accept(by("U2")), Reason.STALE);
    Input moves = new WayOut.Renegotiate(LATER, "rain", by("U1"));
    assertRefused(after(promised(), moves), moves, Reason.STALE);
    Input helps = new WayOut.AskForHelp("hands", "it is heavy", by("U1"));
    assertRefused(after(promised(), helps), helps, Reason.STALE);
    Input hands = new WayOut.HandOver(WALTER, null, "I travel", by("U1"));
    assertRefused(after(promised(), hands), hands, Reason.STALE);
    Input releases = new WayOut.Release("not needed", by("U1"));
    assertRefused(after(promised(), releases), releases, Reason.STALE);
  }

  @Test
  void a_new_date_is_kept_with_the_earlier_one_and_its_reason() {
    Commitment moved = after(promised(), new WayOut.Renegotiate(LATER, "rain", by("U1")));
    assertThat(moved.due()).contains(LATER);
    assertThat(moved.status()).isEqualTo(Status.OPEN);
    assertThat(events(moved)).contains(new Event.Renegotiated(FRIDAY, LATER, "rain"));
    assertRefused(
        promised(), new WayOut.Renegotiate(TODAY.minusDays(1), "", by("U1")), Reason.PAST_DAY);
  }

  @Test
  void it_stays_with_its_owner_until_somebody_else_accepts() {
    Commitment offered = after(promised(), new WayOut.HandOver(WALTER, null, "I travel", by("U1")));
    assertThat(offered.owner()).isEqualTo(GRACE);
    assertThat(offered.isAwaiting("U2")).isTrue();
    Commitment taken = after(offered, new Input.Accept(by("U2")));
    assertThat(taken.owner()).isEqualTo(WALTER);
    assertThat(taken.pending()).isEmpty();
    assertThat(events(taken)).endsWith(new Event.HandedOver(GRACE, WALTER));
    Commitment declined = after(offered, new Input.Decline("no time", by("U2")));
    assertThat(declined.owner()).isEqualTo(GRACE);
    assertThat(declined.status()).isEqualTo(Status.OPEN);
    assertThat(declined.pending()).isEmpty();
  }

  @Test
  void once_it_is_done_nobody_can_take_it_over() {
    Commitment done =
        after(
            promised(),
            new WayOut.HandOver(WALTER, null, "I travel", by("U1")),
            new Input.Finish(by("U1")));
    assertRefused(done, new Input.Accept(by("U2")), Reason.STALE);
  }

  @Test
  void handing_over_needs_somebody_else_and_a_reason() {
    assertRefused(
        promised(), new WayOut.HandOver(GRACE, null, "why", by("U1")), Reason.SAME_PERSON);
    assertRefused(promised(), new WayOut.HandOver(WALTER, null, " ", by("U1")), Reason.NO_REASON);
    assertRefused(promised(), new WayOut.HandOver(ACHEN, null, "why", by("U1")), Reason.NO_RELAY);
  }

  @Test
  void who_asks_for_help_still_owns_it() {
    Commitment helped = after(promised(), new WayOut.AskForHelp("transport", "no car", by("U1")));
    assertThat(helped.status()).isEqualTo(Status.OPEN);
    assertThat(events(helped)).endsWith(new Event.HelpWanted("transport", "no car"));
    assertRefused(promised(), new WayOut.AskForHelp("transport", "", by("U1")), Reason.NO_REASON);
  }

  @Test
  void letting_go_needs_a_reason() {
    assertRefused(promised(), new WayOut.Release("", by("U1")), Reason.NO_REASON);
    assertThat(after(promised(), new WayOut.Release("the buyer left", by("U1"))).status())
        .isEqualTo(Status.RELEASED);
  }

  @Test
  void silence_ends_with_any_word() {
    assertThat(silent().status()).isEqualTo(Status.SILENT);
    assertThat(after(silent(), new Input.Finish(on("U1", LATER))).status()).isEqualTo(Status.KEPT);
    assertThat(after(silent(), new WayOut.Renegotiate(LATER, "", on("U1", LATER))).status())
        .isEqualTo(Status.OPEN);
    assertThat(after(silent(), new WayOut.AskForHelp("hands", "why", on("U1", LATER))).status())
        .isEqualTo(Status.OPEN);
    assertThat(after(silent(), new WayOut.Release("why", on("U1", LATER))).status())
        .isEqualTo(Status.RELEASED);
  }

  @Test
  void what_is_not_overdue_does_not_fall_silent() {
    assertRefused(promised(), new Input.FallSilent(on("", FRIDAY)), Reason.STALE);
    assertRefused(asked(), new Input.FallSilent(on("", LATER)), Reason.STALE);
    Commitment dayless = posted(Terms.of("share the list", GRACE, null));
    assertRefused(dayless, new Input.FallSilent(on("", LATER)), Reason.STALE);
  }

  @Test
  void the_word_of_somebody_who_is_not_on_slack_is_marked_as_relayed() {
    assertThat(relayed().isAwaiting("U1")).isTrue();
    Commitment accepted = after(relayed(), new Input.Accept(by("U1")));
    assertThat(accepted.history().get(1).relayed()).isTrue();
    Commitment done = after(accepted, new Input.Finish(by("U1")));
    assertThat(done.history().get(2).relayed()).isTrue();
    Commitment byFacilitator = after(accepted, new Input.Finish(by("U9")));
    assertThat(byFacilitator.history().get(2).relayed()).isFalse();
    Terms alone = Terms.of("bring the scale", ACHEN, FRIDAY);
    assertRefused(draft(alone), new Input.Post(alone, by("U1")), Reason.NO_RELAY);
  }

  @Test
  void other_words_keep_the_owner_and_another_day_is_a_renegotiation() {
    Terms other = Terms.of("share both price lists", WALTER, LATER);
    Commitment amended = after(promised(), new Input.Amend(other, by("U1")));
    assertThat(amended.owner()).isEqualTo(GRACE);
    assertThat(amended.what()).isEqualTo("share both price lists");
    assertThat(events(amended))
        .endsWith(new Event.Renegotiated(FRIDAY, LATER, ""), new Event.Amended(promised().terms()));
    assertRefused(promised(), new Input.Amend(promised().terms(), by("U1")), Reason.STALE);
    Terms dayless = Terms.of("share the price list", GRACE, null);
    assertRefused(promised(), new Input.Amend(dayless, by("U1")), Reason.STALE);
    assertRefused(
        promised(), new Input.Amend(Terms.of(" ", GRACE, FRIDAY), by("U1")), Reason.NO_WORDS);
  }

  @Test
  void a_follow_up_moves_with_its_visit_until_another_day_is_agreed() {
    LocalDate visitEnds = LocalDate.of(2026, 5, 20);
    Commitment followUp =
        after(
            draft(Terms.of("thank the host", GRACE, null))
                .dated(new VisitDated("visit-1", 7), visitEnds),
            new Input.Post(Terms.of("thank the host", GRACE, visitEnds.plusDays(7)), by("U1")));
    assertThat(followUp.due()).contains(LocalDate.of(2026, 5, 27));
    Input moves = new Input.MoveVisit(visitEnds.plusDays(10), visitEnds.plusDays(17), by("U1"));
    Commitment moved = after(followUp, moves);
    assertThat(moved.due()).contains(LocalDate.of(2026, 6, 6));
    assertRefused(moved, moves, Reason.STALE);
    Commitment agreed = after(followUp, new WayOut.Renegotiate(LATER, "", by("U1")));
    assertRefused(agreed, moves, Reason.STALE);
  }

  @Test
  void another_day_chosen_before_posting_hangs_on_the_visit_as_the_first_did() {
    LocalDate visitEnds = LocalDate.of(2026, 5, 20);
    Commitment draft =
        draft(Terms.of("thank the host", GRACE, null))
            .dated(new VisitDated("visit-1", 7), visitEnds);
    Terms later = Terms.of("thank the host", GRACE, visitEnds.plusDays(9));
    assertThat(after(draft, new Input.Post(later, by("U1"))).followsUp())
        .contains(new VisitDated("visit-1", 9));
    Terms openEnded = Terms.of("thank the host", GRACE, null);
    assertThat(after(draft, new Input.Post(openEnded, by("U1"))).followsUp()).isEmpty();
  }

  @Test
  void the_next_one_of_a_rhythm_is_promised_on_its_day() {
    Commitment next = promised().again("c2", LATER, by("U1"));
    assertThat(next.status()).isEqualTo(Status.OPEN);
    assertThat(next.due()).contains(LATER);
    assertThat(next.origin()).isEqualTo(new Origin.Recurred("c1"));
    assertThat(events(next)).containsExactly(new Event.Promised());
  }

  @Test
  void each_change_is_a_revision() {
    assertThat(promised().revision()).isEqualTo(2);
    assertThat(after(promised(), new Input.Finish(by("U1"))).revision()).isEqualTo(3);
  }

  @Test
  void only_silence_lowers_the_word_kept() {
    Commitment kept = after(promised(), new Input.Finish(by("U1")));
    Commitment moved = after(promised(), new WayOut.Renegotiate(LATER, "", by("U1")));
    Commitment released = after(promised(), new WayOut.Release("why", by("U1")));
    Commitment handed =
        after(
            promised(),
            new WayOut.HandOver(WALTER, null, "I travel", by("U1")),
            new Input.Accept(by("U2")));
    List<Commitment> honest = List.of(kept, moved, released, handed, promised(), asked());
    assertThat(WordKept.of(honest, TODAY)).isEqualTo(new WordKept(1, 1, 1, 1, 0));
    assertThat(WordKept.of(honest, TODAY).percent()).hasValue(100);
    assertThat(WordKept.of(List.of(kept, moved, released, silent()), TODAY).percent()).hasValue(75);
    assertThat(WordKept.of(List.of(promised()), TODAY).percent()).isEmpty();
    assertThat(WordKept.of(GRACE, List.of(handed), TODAY)).isEqualTo(new WordKept(0, 0, 1, 0, 0));
    assertThat(WordKept.of(WALTER, List.of(kept, silent()), TODAY).percent()).isEmpty();
  }

  @Test
  void a_promise_counts_as_silent_ten_days_after_its_day_unless_somebody_spoke() {
    Commitment quiet = promised();
    assertThat(quiet.isSilent(FRIDAY.plusDays(10))).isFalse();
    assertThat(quiet.isSilent(FRIDAY.plusDays(11))).isTrue();
    assertThat(WordKept.of(List.of(quiet), FRIDAY.plusDays(11)).percent()).hasValue(0);
    Commitment spokenFor =
        after(quiet, new WayOut.AskForHelp("a lift", "no bus", on("U1", FRIDAY.plusDays(3))));
    assertThat(spokenFor.isSilent(LATER)).isFalse();
  }
}
