package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever drains a lane reads of it ahead, and what becomes of that. */
abstract class LanesContract extends StoreContract {
  private static final Instant UNTIL = NOON.plusSeconds(30);

  /** A message stands, so that others may be in its thread and redraw it. */
  @BeforeEach
  void aRootStands() {
    post("root", null);
    send(read().get(0), "1.1");
  }

  private void post(String key, @Nullable String thread) {
    write(records -> records.outbox().post(TRADERS, key, thread, card(key), NOON));
  }

  private void update(String key, String text) {
    write(records -> records.outbox().update(TRADERS, key, card(text), NOON));
  }

  private List<Dispatch> read() {
    return store.lanes().next(TRADERS, 4);
  }

  private List<String> keys() {
    return read().stream().map(Dispatch::key).toList();
  }

  private Card send(Dispatch dispatch, String ts) {
    Card words = starting(dispatch, NOON).orElseThrow();
    end(dispatch, ts);
    return words;
  }

  private void assertGone(Dispatch dispatch) {
    assertThat(starting(dispatch, NOON)).isEmpty();
  }

  @Test
  void several_are_read_at_once_posts_first_and_each_in_their_order() {
    update("root", "redrawn");
    post("question-1", "root");
    post("question-2", "root");
    assertThat(keys()).containsExactly("question-1", "question-2", "root");
    assertThat(store.lanes().next(TRADERS, 2))
        .extracting(Dispatch::key)
        .containsExactly("question-1", "question-2");
    assertThat(read()).extracting(Dispatch::thread).containsExactly("1.1", "1.1", null);
    assertThat(read()).extracting(Dispatch::at).containsExactly(null, null, "1.1");
  }

  @Test
  void what_was_read_at_once_can_be_sent_one_after_the_other() {
    update("root", "redrawn");
    post("question-1", "root");
    List<Dispatch> read = read();
    assertThat(send(read.get(0), "2.2")).isEqualTo(card("question-1"));
    assertThat(send(read.get(1), "1.1")).isEqualTo(card("redrawn"));
    assertThat(read()).isEmpty();
  }

  @Test
  void what_takes_the_place_of_a_message_on_its_way_is_not_taken_for_it() {
    update("root", "first");
    Dispatch onItsWay = read().get(0);
    starting(onItsWay, NOON);
    end(onItsWay, "1.1");
    update("root", "second");
    assertThat(read().get(0).number()).isEqualTo(onItsWay.number());
    store.lanes().failed(onItsWay, "late", NOON);
    store.lanes().refused(onItsWay, "late", NOON);
    end(onItsWay, "1.1");
    assertThat(send(read().get(0), "1.1")).isEqualTo(card("second"));
  }

  @Test
  void nothing_is_read_beyond_a_reply_whose_root_does_not_stand_yet() {
    post("second-root", null);
    post("reply", "second-root");
    post("else", null);
    assertThat(keys()).containsExactly("second-root");
    send(read().get(0), "2.2");
    assertThat(keys()).containsExactly("reply", "else");
    assertThat(read().get(0).threadRoot()).contains("2.2");
  }

  @Test
  void nothing_is_read_beyond_an_update_of_what_does_not_stand_yet() {
    post("second-root", null);
    update("second-root", "redrawn");
    update("root", "redrawn, too");
    assertThat(keys()).containsExactly("second-root");
    send(read().get(0), "2.2");
    assertThat(keys()).containsExactly("second-root", "root");
    assertThat(read().get(0).redraws()).contains("2.2");
  }

  @Test
  void an_update_that_was_merged_since_it_was_read_is_not_sent() {
    update("root", "one");
    Dispatch older = read().get(0);
    update("root", "two");
    assertGone(older);
    assertThat(send(read().get(0), "1.1")).isEqualTo(card("two"));
    assertThat(read()).isEmpty();
  }

  @Test
  void what_was_set_aside_since_it_was_read_is_not_sent() {
    post("branch", null);
    post("question", "root");
    List<Dispatch> read = read();
    store.lanes().refused(read.get(0), "invalid_blocks", NOON);
    assertGone(read.get(0));
    store.lanes().close(TRADERS, "is_archived", NOON);
    assertGone(read.get(1));
  }

  @Test
  void what_somebody_else_tried_since_it_was_read_has_to_be_read_anew() {
    post("question", "root");
    Dispatch before = read().get(0);
    assertThat(starting(read().get(0), NOON)).isPresent();
    assertGone(before);
    Dispatch after = read().get(0);
    assertThat(after.attempts()).isEqualTo(1);
    assertThat(after.inDoubtSince()).contains(NOON);
  }

  @Test
  void a_lane_is_left_only_when_nothing_waits_in_it() {
    store.lanes().lease(TRADERS, "one", NOON, UNTIL);
    post("question", "root");
    assertThat(store.lanes().leave(TRADERS, "one")).isFalse();
    assertThat(store.lanes().lease(TRADERS, "two", NOON, UNTIL)).isFalse();
    send(read().get(0), "2.2");
    assertThat(store.lanes().leave(TRADERS, "one")).isTrue();
    assertThat(store.lanes().lease(TRADERS, "two", NOON, UNTIL)).isTrue();
  }

  @Test
  void nobody_leaves_a_lane_for_somebody_else() {
    store.lanes().lease(TRADERS, "one", NOON, UNTIL);
    assertThat(store.lanes().leave(TRADERS, "two")).isFalse();
    assertThat(store.lanes().lease(TRADERS, "two", NOON, UNTIL)).isFalse();
  }
}
