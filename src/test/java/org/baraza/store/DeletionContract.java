package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Deletions.Deletion;
import org.baraza.assistant.port.Deletions.Extent;
import org.baraza.assistant.port.Deletions.Kind;
import org.baraza.assistant.port.Deletions.Subject;
import org.baraza.assistant.port.Dispatch;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Origin;
import org.baraza.commitment.Terms;
import org.baraza.commitment.Touch;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Office;
import org.junit.jupiter.api.Test;

abstract class DeletionContract extends StoreContract {
  private static final Card INSTEAD = card("deleted");
  private static final Subject PLAN = new Subject("T1", Kind.PLAN, "C1");

  private void post(String key) {
    write(records -> records.outbox().post(TRADERS, key, null, card("secret " + key), NOON));
  }

  private Dispatch next() {
    return store.lanes().next(TRADERS, 1).get(0);
  }

  private Dispatch sending() {
    Dispatch dispatch = next();
    words(dispatch);
    return dispatch;
  }

  /** What is said when a message is sent that may have been read a while ago. */
  private Card words(Dispatch dispatch) {
    return starting(dispatch, NOON).orElseThrow();
  }

  private void stands(String key, String ts) {
    post(key);
    end(sending(), ts);
  }

  private void erase() {
    write(records -> records.deletions().erase(TRADERS, INSTEAD, NOON));
  }

  private void promise(Place place, String owner) {
    Touch touch = new Touch(owner, NOON, LocalDate.parse("2026-05-04"));
    Terms terms = Terms.of("call the mill", new Who.Member(owner), LocalDate.parse("2026-05-08"));
    write(
        records ->
            records
                .commitments()
                .save(Commitment.draft(place, "c1", terms, new Origin.Typed(), touch)));
  }

  @Test
  void a_wish_is_kept_until_it_is_taken_back() {
    Deletion wish = new Deletion(PLAN, "U1", NOON.plus(Duration.ofDays(1)), "deletion/1");
    write(records -> records.deletions().ask(wish));
    write(records -> records.deletions().ask(new Deletion(PLAN, "U2", NOON, "")));
    assertThat(maybe(records -> records.deletions().find(PLAN))).contains(wish);
    write(records -> records.deletions().withdraw(PLAN));
    assertThat(maybe(records -> records.deletions().find(PLAN))).isEmpty();
  }

  @Test
  void what_waits_is_not_said_and_what_stands_is_redrawn() {
    stands("welcome", "1.1");
    write(records -> records.outbox().update(TRADERS, "welcome", card("secret too"), NOON));
    post("waiting");
    erase();
    assertThat(column("select card from outbox")).hasSize(1).noneMatch(it -> it.contains("secret"));
    Dispatch redrawing = next();
    assertThat(redrawing.redraws()).contains("1.1");
    assertThat(words(redrawing)).isEqualTo(INSTEAD);
    end(redrawing, "1.1");
    assertThat(store.lanes().next(TRADERS, 4)).isEmpty();
  }

  @Test
  void keys_are_free_again_and_what_is_blank_is_not_redrawn_once_more() {
    stands("welcome", "1.1");
    erase();
    end(sending(), "1.1");
    stands("welcome", "2.2");
    erase();
    assertThat(sending().redraws()).contains("2.2");
    assertThat(column("select message_key from outbox where state = 'waiting'")).hasSize(1);
  }

  @Test
  void a_message_in_doubt_loses_its_words_whether_it_stands_or_not() {
    post("doubtful");
    Dispatch before = sending();
    erase();
    Dispatch again = next();
    assertThat(again.id()).isEqualTo(before.id());
    assertThat(words(again)).isEqualTo(INSTEAD);
    end(before, "3.3");
    assertThat(sending().redraws()).isEqualTo(Optional.of("3.3"));
  }

  @Test
  void what_was_read_before_a_deletion_is_not_said_after_it() {
    post("waiting");
    Dispatch unsaid = next();
    erase();
    assertThat(starting(unsaid, NOON)).isEmpty();
    write(records -> records.outbox().post(FARMERS, "named", null, card("Jo"), NOON));
    Dispatch named = store.lanes().next(FARMERS, 1).get(0);
    write(records -> records.deletions().forget(new Actor("T1", "U1"), "Jo"));
    assertThat(words(named)).isEqualTo(card(Actor.NOBODY));
  }

  @Test
  void rows_of_the_place_go_and_those_of_others_stay() {
    promise(TRADERS, "U1");
    promise(FARMERS, "U1");
    assertThat(store.<Extent>read(records -> records.deletions().extent(PLAN)).promises())
        .isEqualTo(1);
    erase();
    assertThat(column("select channel from commitment")).containsExactly("C2");
  }

  @Test
  void nobody_stands_where_a_forgotten_person_stood() {
    promise(TRADERS, "U1");
    promise(FARMERS, "U11");
    write(records -> records.offices().save("T1", Office.empty().managedBy(Set.of("U1", "U2"))));
    write(records -> records.deletions().forget(new Actor("T1", "U1"), "Jo"));
    assertThat(column("select owner from commitment order by channel"))
        .containsExactly(Actor.NOBODY, "U11");
    Optional<Commitment> kept = maybe(records -> records.commitments().find(TRADERS, "c1"));
    assertThat(kept.orElseThrow().owner()).isEqualTo(new Who.Member(Actor.NOBODY));
    assertThat(kept.orElseThrow().askedBy()).isEqualTo(Actor.NOBODY);
    assertThat(column("select body from office")).noneMatch(it -> it.contains("U1\""));
  }

  @Test
  void a_workspace_goes_and_another_one_stays() {
    promise(TRADERS, "U1");
    promise(ELSEWHERE, "U1");
    write(records -> records.offices().save("T1", Office.empty().managedBy(Set.of("U1"))));
    write(records -> records.deletions().eraseAll("T1", INSTEAD, NOON));
    assertThat(column("select workspace from commitment")).containsExactly("T2");
    assertThat(column("select workspace from office")).isEmpty();
  }
}
