package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class OutboxContract extends StoreContract {
  private void post(Place place, String key, @Nullable String thread) {
    write(records -> records.outbox().post(place, key, thread, card(key), NOON));
  }

  private void update(Place place, String key, String text) {
    write(records -> records.outbox().update(place, key, card(text), NOON));
  }

  private Dispatch next(Place place) {
    return store.lanes().next(place, 1).get(0);
  }

  private List<String> ahead(Place place) {
    return store.lanes().next(place, 4).stream().map(Dispatch::key).toList();
  }

  private Optional<Card> sending(Dispatch dispatch) {
    return starting(dispatch, NOON);
  }

  /** Sends the first message; returns its words. */
  private Card send(Place place, String ts) {
    Dispatch dispatch = next(place);
    Card words = sending(dispatch).orElseThrow();
    end(dispatch, ts);
    return words;
  }

  private Standing standing(Place place, String key) {
    return store.read(records -> records.posts().standing(place, key));
  }

  /** Sends everything; returns the words in the order in which they went out. */
  private List<Card> drained(Place place) {
    List<Card> sent = new ArrayList<>();
    for (List<String> keys = ahead(place); !keys.isEmpty(); keys = ahead(place)) {
      sent.add(send(place, "ts-" + keys.get(0)));
    }
    return sent;
  }

  @Test
  void messages_go_out_in_the_order_in_which_they_were_put_down() {
    post(TRADERS, "root", null);
    post(TRADERS, "question-1", "root");
    post(FARMERS, "other", null);
    post(TRADERS, "question-2", "root");
    assertThat(drained(TRADERS))
        .containsExactly(card("root"), card("question-1"), card("question-2"));
    assertThat(drained(ELSEWHERE)).isEmpty();
  }

  @Test
  void a_reply_knows_where_its_threads_root_stands() {
    post(TRADERS, "root", null);
    post(TRADERS, "question-1", "root");
    assertThat(next(TRADERS).threadRoot()).isEmpty();
    send(TRADERS, "1.1");
    assertThat(next(TRADERS).threadRoot()).contains("1.1");
    assertThat(next(TRADERS).redraws()).isEmpty();
  }

  @Test
  void of_several_updates_only_the_last_goes_out_and_only_after_the_posts() {
    post(TRADERS, "root", null);
    send(TRADERS, "1.1");
    update(TRADERS, "root", "one");
    update(TRADERS, "root", "two");
    post(TRADERS, "question-1", "root");
    update(TRADERS, "root", "three");
    assertThat(drained(TRADERS)).containsExactly(card("question-1"), card("three"));
    assertThat(column("select id from outbox")).isEmpty();
  }

  @Test
  void an_update_says_which_message_to_redraw() {
    post(TRADERS, "root", null);
    update(TRADERS, "root", "one");
    send(TRADERS, "1.1");
    assertThat(next(TRADERS).redraws()).contains("1.1");
  }

  @Test
  void an_update_that_comes_while_an_older_one_is_sent_follows_it() {
    post(TRADERS, "root", null);
    send(TRADERS, "1.1");
    update(TRADERS, "root", "one");
    Dispatch older = next(TRADERS);
    sending(older);
    update(TRADERS, "root", "two");
    store.lanes().failed(older, "ratelimited", NOON);
    assertThat(drained(TRADERS)).containsExactly(card("two"));
  }

  @Test
  void a_key_is_posted_once() {
    post(TRADERS, "root", null);
    assertThatThrownBy(() -> post(TRADERS, "root", null))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("root");
    post(ELSEWHERE, "root", null);
  }

  @Test
  void nothing_replies_to_or_redraws_a_message_that_nobody_posted() {
    assertThatThrownBy(() -> post(TRADERS, "answer", "root")).isInstanceOf(StoreFailure.class);
    assertThatThrownBy(() -> update(TRADERS, "root", "x")).isInstanceOf(StoreFailure.class);
  }

  @Test
  void a_message_in_hand_at_a_kill_is_in_doubt_after_the_restart() {
    post(TRADERS, "root", null);
    assertThat(standing(TRADERS, "root")).isEqualTo(new Standing.Waiting());
    sending(next(TRADERS));
    restart();
    assertThat(standing(TRADERS, "root")).isEqualTo(new Standing.InDoubt());
    assertThat(store.<Boolean>read(records -> records.posts().anyInDoubt(TRADERS))).isTrue();
    assertThat(store.<Boolean>read(records -> records.posts().anyInDoubt(ELSEWHERE))).isFalse();
    assertThat(next(TRADERS).inDoubtSince()).contains(NOON);
    assertThat(next(TRADERS).attempts()).isEqualTo(1);
  }

  @Test
  void doubt_is_as_old_as_the_first_time_that_slack_was_asked() {
    post(TRADERS, "root", null);
    sending(next(TRADERS));
    starting(next(TRADERS), NOON.plusSeconds(60));
    assertThat(next(TRADERS).inDoubtSince()).contains(NOON);
    assertThat(next(TRADERS).attempts()).isEqualTo(2);
  }

  @Test
  void a_message_that_slack_did_not_take_stays_first() {
    post(TRADERS, "root", null);
    post(TRADERS, "second", null);
    Dispatch root = next(TRADERS);
    sending(root);
    store.lanes().failed(root, "ratelimited", NOON);
    assertThat(next(TRADERS).key()).isEqualTo("root");
    assertThat(next(TRADERS).id()).isEqualTo(root.id());
    assertThat(next(TRADERS).inDoubtSince()).isEmpty();
    assertThat(standing(TRADERS, "root")).isEqualTo(new Standing.Waiting());
  }

  @Test
  void a_message_that_stands_is_found_by_its_ts() {
    post(TRADERS, "root", null);
    send(TRADERS, "1.1");
    assertThat(standing(TRADERS, "root")).isEqualTo(new Standing.Posted("1.1"));
    assertThat(maybe(records -> records.posts().keyAt(TRADERS, "1.1"))).contains("root");
    assertThat(maybe(records -> records.posts().keyAt(ELSEWHERE, "1.1"))).isEmpty();
    assertThat(standing(ELSEWHERE, "root")).isEqualTo(new Standing.Absent());
  }

  @Test
  void somebody_elses_message_can_be_replied_to_once_it_has_a_key() {
    write(records -> records.posts().adopt(TRADERS, "theirs", "7.7"));
    write(records -> records.posts().adopt(TRADERS, "theirs", "8.8"));
    assertThat(standing(TRADERS, "theirs")).isEqualTo(new Standing.Posted("7.7"));
    post(TRADERS, "answer", "theirs");
    assertThat(next(TRADERS).threadRoot()).contains("7.7");
  }

  @Test
  void what_belongs_to_a_refused_root_is_set_aside_with_it() {
    post(TRADERS, "root", null);
    post(TRADERS, "question-1", "root");
    update(TRADERS, "root", "x");
    post(TRADERS, "else", null);
    store.lanes().refused(next(TRADERS), "invalid_blocks", NOON);
    post(TRADERS, "question-2", "root");
    update(TRADERS, "root", "y");
    assertThat(drained(TRADERS)).containsExactly(card("else"));
    assertThat(standing(TRADERS, "root")).isEqualTo(new Standing.Absent());
    assertThat(standing(TRADERS, "question-2")).isEqualTo(new Standing.Absent());
    assertThat(column("select error from outbox where message_key = 'root' and kind = 'post'"))
        .containsExactly("invalid_blocks");
  }

  @Test
  void a_refused_update_leaves_its_message_standing() {
    post(TRADERS, "root", null);
    send(TRADERS, "1.1");
    update(TRADERS, "root", "x");
    store.lanes().refused(next(TRADERS), "invalid_blocks", NOON);
    assertThat(store.lanes().next(TRADERS, 4)).isEmpty();
    assertThat(standing(TRADERS, "root")).isEqualTo(new Standing.Posted("1.1"));
  }

  @Test
  void a_closed_lane_sets_everything_aside_and_may_open_again() {
    post(TRADERS, "root", null);
    post(TRADERS, "question-1", "root");
    post(FARMERS, "root", null);
    assertThat(store.lanes().close(TRADERS, "is_archived", NOON)).isEqualTo(2);
    assertThat(store.lanes().next(TRADERS, 4)).isEmpty();
    assertThat(store.lanes().next(FARMERS, 4)).hasSize(1);
    post(TRADERS, "later", null);
    assertThat(next(TRADERS).key()).isEqualTo("later");
  }

  @Test
  void lanes_in_which_something_waits_are_listed_oldest_first() {
    write(records -> records.outbox().post(FARMERS, "a", null, card("a"), NOON));
    write(records -> records.outbox().post(TRADERS, "a", null, card("a"), NOON.minusSeconds(1)));
    post(ELSEWHERE, "sent", null);
    send(ELSEWHERE, "1.1");
    assertThat(store.lanes().waiting(10)).containsExactly(TRADERS, FARMERS);
    assertThat(store.lanes().waiting(1)).containsExactly(TRADERS);
  }

  @Test
  void a_lease_is_held_by_one_until_it_ends_or_is_given_back() {
    Instant until = NOON.plusSeconds(30);
    assertThat(store.lanes().lease(TRADERS, "one", NOON, until)).isTrue();
    assertThat(store.lanes().lease(TRADERS, "two", NOON, until)).isFalse();
    assertThat(store.lanes().lease(ELSEWHERE, "two", NOON, until)).isTrue();
    assertThat(store.lanes().lease(TRADERS, "one", NOON, until.plusSeconds(30))).isTrue();
    assertThat(store.lanes().lease(TRADERS, "two", until, until.plusSeconds(30))).isFalse();
    store.lanes().release(TRADERS, "two");
    assertThat(store.lanes().lease(TRADERS, "two", until, until.plusSeconds(30))).isFalse();
    store.lanes().release(TRADERS, "one");
    assertThat(store.lanes().lease(TRADERS, "two", until, until.plusSeconds(30))).isTrue();
  }

  @Test
  void a_lease_whose_holder_is_gone_ends_by_itself() {
    Instant until = NOON.plusSeconds(30);
    store.lanes().lease(TRADERS, "one", NOON, until);
    restart();
    assertThat(store.lanes().lease(TRADERS, "two", until.minusMillis(1), until)).isFalse();
    assertThat(store.lanes().lease(TRADERS, "two", until, until.plusSeconds(30))).isTrue();
  }

  @Test
  void of_many_who_want_a_lease_one_gets_it() throws Exception {
    List<Boolean> leases =
        atOnce(
            8,
            () ->
                store
                    .lanes()
                    .lease(
                        TRADERS,
                        "thread " + Thread.currentThread().getId(),
                        NOON,
                        NOON.plusSeconds(30)));
    assertThat(leases).containsOnlyOnce(true);
  }

  @Test
  void a_message_that_nobody_posted_is_not_redrawn() {
    assertThat(redrawn("unheard-of", "new")).isFalse();
    assertThat(store.lanes().waiting(10)).isEmpty();
    write(records -> records.outbox().post(TRADERS, "root", null, card("old"), NOON));
    send(TRADERS, "1.1");
    assertThat(redrawn("root", "new")).isTrue();
    assertThat(drained(TRADERS)).containsExactly(card("new"));
  }

  @Test
  void a_message_that_was_refused_is_not_redrawn_and_one_that_waits_is() {
    write(records -> records.outbox().post(TRADERS, "root", null, card("old"), NOON));
    assertThat(redrawn("root", "new")).isTrue();
    store.lanes().refused(next(TRADERS), "no such channel", NOON);
    assertThat(redrawn("root", "newer")).isFalse();
    assertThat(store.lanes().waiting(10)).isEmpty();
  }

  private boolean redrawn(String key, String words) {
    return store.write(records -> records.outbox().updateIfPosted(TRADERS, key, card(words), NOON));
  }
}
