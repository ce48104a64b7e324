package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Input;
import org.baraza.commitment.Origin;
import org.baraza.commitment.Outcome;
import org.baraza.commitment.Recurrence;
import org.baraza.commitment.Resources;
import org.baraza.commitment.Status;
import org.baraza.commitment.Terms;
import org.baraza.commitment.Touch;
import org.baraza.commitment.WayOut;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.junit.jupiter.api.Test;

abstract class CommitmentContract extends StoreContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 8);
  private static final Touch GRACE = new Touch("U1", NOON, TODAY);
  private static final Origin ROW = new Origin.ListRow("visit-1", "follow-up-actions", "r1");

  private static Commitment draft(Place place, String id, Terms terms) {
    return Commitment.draft(place, id, terms, ROW, GRACE);
  }

  private static Terms terms(String owner) {
    return new Terms(
        "bring the scale",
        new Who.Member(owner),
        null,
        FRIDAY,
        new Resources("two mornings", "UGX 20,000", ""),
        "transport",
        "field days",
        new Recurrence.Every(2, Recurrence.Unit.WEEKS, FRIDAY));
  }

  private static Commitment on(Commitment commitment, Input input) {
    return ((Outcome.Changed) input.on(commitment)).after();
  }

  private static Commitment open(Commitment draft) {
    return on(draft, new Input.Post(draft.terms(), new Touch(owner(draft), NOON, TODAY)));
  }

  private static String owner(Commitment commitment) {
    return commitment.owner() instanceof Who.Member member ? member.userId() : "U1";
  }

  private Commitment save(Commitment... states) {
    for (Commitment state : states) {
      write(records -> records.commitments().save(state));
    }
    return states[states.length - 1];
  }

  private Commitment posted(Place place, String id, Terms terms) {
    Commitment draft = draft(place, id, terms);
    return save(draft, open(draft));
  }

  private List<Commitment> ofMember(String member) {
    return several(records -> records.commitments().ofMember("T1", member));
  }

  private List<Commitment> dueBetween(LocalDate from, LocalDate until) {
    return several(records -> records.commitments().liveDueBetween("T1", from, until));
  }

  @Test
  void a_commitment_is_found_as_it_was_saved_last_even_after_a_restart() {
    Commitment open = posted(TRADERS, "c1", terms("U1"));
    Commitment moved = save(on(open, new WayOut.Renegotiate(FRIDAY.plusDays(3), "rain", GRACE)));
    Commitment offered =
        save(on(moved, new WayOut.HandOver(new Who.Named("Achen"), "U1", "I travel", GRACE)));
    restart();
    assertThat(maybe(records -> records.commitments().find(TRADERS, "c1"))).contains(offered);
  }

  @Test
  void a_commitment_is_found_only_in_its_place() {
    Commitment open = posted(TRADERS, "c1", terms("U1"));
    assertThat(maybe(records -> records.commitments().find(FARMERS, "c1"))).isEmpty();
    assertThat(maybe(records -> records.commitments().find(ELSEWHERE, "c1"))).isEmpty();
    assertThat(several(records -> records.commitments().inChannel(TRADERS))).containsExactly(open);
    assertThat(several(records -> records.commitments().inChannel(FARMERS))).isEmpty();
    assertThat(several(records -> records.commitments().ofMember("T2", "U1"))).isEmpty();
  }

  @Test
  void a_draft_is_in_no_list_and_can_be_dropped() {
    Commitment draft = save(draft(TRADERS, "c1", terms("U1")));
    assertThat(maybe(records -> records.commitments().find(TRADERS, "c1"))).contains(draft);
    assertThat(several(records -> records.commitments().inChannel(TRADERS))).isEmpty();
    assertThat(ofMember("U1")).isEmpty();
    assertThat(dueBetween(TODAY, FRIDAY)).isEmpty();
    write(records -> records.commitments().dropDraft(TRADERS, "c1"));
    assertThat(maybe(records -> records.commitments().find(TRADERS, "c1"))).isEmpty();
  }

  @Test
  void what_others_have_seen_cannot_be_dropped() {
    Commitment open = posted(TRADERS, "c1", terms("U1"));
    write(records -> records.commitments().dropDraft(TRADERS, "c1"));
    assertThat(maybe(records -> records.commitments().find(TRADERS, "c1"))).contains(open);
  }

  @Test
  void a_member_finds_what_they_own_relay_or_are_asked_to_take_over() {
    Commitment owned = posted(TRADERS, "c1", terms("U2"));
    Commitment relayed = posted(FARMERS, "c2", terms("U2").ownedBy(new Who.Named("Achen"), "U2"));
    Commitment open = posted(FARMERS, "c3", terms("U3"));
    Touch owner = new Touch("U3", NOON, TODAY);
    Commitment offered =
        save(on(open, new WayOut.HandOver(new Who.Member("U2"), null, "I travel", owner)));
    posted(FARMERS, "c4", terms("U4"));
    assertThat(ofMember("U2")).containsExactlyInAnyOrder(owned, relayed, offered);
    assertThat(ofMember("U3")).containsExactly(offered);
  }

  @Test
  void what_is_live_is_found_by_its_day_with_both_ends_counted() {
    Commitment friday = posted(TRADERS, "c1", terms("U1"));
    Commitment monday = posted(FARMERS, "c2", terms("U1").due(FRIDAY.minusDays(4)));
    posted(FARMERS, "c3", Terms.of("no day", new Who.Member("U1"), null));
    posted(ELSEWHERE, "c4", terms("U1"));
    assertThat(dueBetween(FRIDAY.minusDays(4), FRIDAY)).containsExactly(monday, friday);
    assertThat(dueBetween(FRIDAY.plusDays(1), FRIDAY.plusDays(9))).isEmpty();
    save(on(friday, new Input.Finish(GRACE)));
    assertThat(dueBetween(FRIDAY, FRIDAY)).isEmpty();
  }

  @Test
  void what_came_of_a_row_is_found_by_it() {
    Commitment open = posted(TRADERS, "c1", terms("U1"));
    assertThat(
            several(
                records ->
                    records.commitments().fromRow(TRADERS, "visit-1", "follow-up-actions", "r1")))
        .containsExactly(open);
    assertThat(
            several(
                records ->
                    records.commitments().fromRow(TRADERS, "visit-2", "follow-up-actions", "r1")))
        .isEmpty();
  }

  @Test
  void a_state_on_top_of_one_that_is_not_stored_is_refused() {
    Commitment open = posted(TRADERS, "c1", terms("U1"));
    Commitment done = on(open, new Input.Finish(GRACE));
    Commitment moved = on(open, new WayOut.Renegotiate(FRIDAY.plusDays(1), "", GRACE));
    save(done);
    assertThatThrownBy(() -> save(moved)).isInstanceOf(StoreFailure.class);
    assertThatThrownBy(() -> save(draft(TRADERS, "c1", terms("U1"))))
        .isInstanceOf(StoreFailure.class);
    assertThat(maybe(records -> records.commitments().find(TRADERS, "c1"))).contains(done);
  }

  @Test
  void many_who_say_done_at_once_finish_it_once() throws Exception {
    posted(TRADERS, "c1", terms("U1"));
    List<Boolean> done =
        atOnce(
            8,
            () ->
                store.write(
                    records -> {
                      Commitment now = records.commitments().find(TRADERS, "c1").orElseThrow();
                      if (new Input.Finish(GRACE).on(now) instanceof Outcome.Changed changed) {
                        records.commitments().save(changed.after());
                        return true;
                      }
                      return false;
                    }));
    assertThat(done).containsOnlyOnce(true);
    assertThat(maybe(records -> records.commitments().find(TRADERS, "c1")))
        .map(Commitment::status)
        .contains(Status.KEPT);
  }
}
