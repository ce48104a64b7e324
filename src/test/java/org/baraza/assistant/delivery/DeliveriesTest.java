package org.baraza.assistant.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Drainage;
import org.baraza.assistant.port.Messenger;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Place LANE = new Place("T1", "C1");

  private final MemoryLane lane = new MemoryLane(LANE);
  private final Slack slack = new Slack();
  private Instant now = NOON;
  private boolean stopping;
  private InstantSource clock = () -> now;
  private final Deliveries deliveries =
      new Deliveries(
          lane,
          slack,
          new Pace(new Pace.Limits(3, Duration.ofSeconds(1), 100, 100)),
          () -> clock.instant(),
          new FairShare(this::run, 1, 100),
          "us");

  private void run(Runnable work) {
    if (stopping) {
      throw new RejectedExecutionException("stopping");
    }
    work.run();
  }

  @Test
  void what_waits_goes_out_in_order() {
    lane.put("a", "b");
    deliveries.soon(Set.of(LANE));
    assertThat(slack.posted).containsExactly("a", "b");
    assertThat(lane.waiting).isEmpty();
    assertThat(lane.holder).isNull();
  }

  @Test
  void what_goes_beyond_the_pace_is_left_for_the_scheduler() {
    lane.put("a", "b", "c", "d");
    deliveries.drain(LANE);
    assertThat(slack.posted).containsExactly("a", "b", "c");
    assertThat(lane.wakes).containsEntry(LANE, NOON.plusSeconds(1));
    now = NOON.plusSeconds(1);
    deliveries.drain(LANE);
    assertThat(slack.posted).containsExactly("a", "b", "c", "d");
  }

  @Test
  void a_429_keeps_the_message_first_and_comes_back_when_slack_says() {
    lane.put("a", "b");
    slack.next.add(new Messenger.Delivery.Later(Duration.ofSeconds(30), "ratelimited"));
    deliveries.drain(LANE);
    assertThat(lane.waiting).extracting(Dispatch::id).containsExactly("a", "b");
    assertThat(lane.wakes).containsEntry(LANE, NOON.plusSeconds(30));
  }

  @Test
  void a_message_in_doubt_is_looked_for_before_it_is_posted_again() {
    lane.put("a");
    slack.next.add(new Messenger.Delivery.InDoubt("time-out"));
    deliveries.drain(LANE);
    assertThat(lane.waiting.get(0).inDoubtSince()).contains(NOON);
    slack.sighting = new Messenger.Sighting.Seen("9.1");
    deliveries.drain(LANE);
    assertThat(slack.posted).containsExactly("a");
    assertThat(lane.sent).containsExactly("a at 9.1");
  }

  @Test
  void a_message_in_doubt_that_is_not_there_is_posted_again() {
    lane.put("a");
    slack.next.add(new Messenger.Delivery.InDoubt("dropped"));
    deliveries.drain(LANE);
    slack.sighting = new Messenger.Sighting.NotThere();
    deliveries.drain(LANE);
    assertThat(slack.posted).containsExactly("a", "a");
    assertThat(lane.sent).containsExactly("a at 2");
  }

  @Test
  void where_nobody_may_look_a_message_in_doubt_is_posted_at_least_once() {
    lane.put("a");
    slack.next.add(new Messenger.Delivery.InDoubt("dropped"));
    deliveries.drain(LANE);
    slack.sighting = new Messenger.Sighting.CannotTell("ratelimited");
    deliveries.drain(LANE);
    assertThat(lane.sent).containsExactly("a at 2");
  }

  @Test
  void a_message_that_is_refused_for_good_lets_the_lane_go_on() {
    lane.put("a", "b");
    slack.next.add(new Messenger.Delivery.Refused("msg_too_long"));
    deliveries.drain(LANE);
    assertThat(lane.refused).containsExactly("a: msg_too_long");
    assertThat(lane.sent).containsExactly("b at 2");
  }

  @Test
  void a_closed_channel_ends_the_lane() {
    lane.put("a", "b");
    slack.next.add(new Messenger.Delivery.ChannelClosed("is_archived"));
    deliveries.drain(LANE);
    assertThat(lane.waiting).isEmpty();
    assertThat(lane.refused).containsExactly("lane: is_archived");
    assertThat(lane.wakes).isEmpty();
  }

  @Test
  void a_lane_that_somebody_else_drains_is_looked_at_once_their_lease_has_ended() {
    lane.put("a");
    lane.holder = "them";
    deliveries.drain(LANE);
    assertThat(slack.posted).isEmpty();
    assertThat(lane.wakes).containsKey(LANE);
  }

  @Test
  void a_message_that_is_always_in_doubt_is_set_aside_in_the_end() {
    lane.put("a");
    for (int i = 0; i < 60 && !lane.waiting.isEmpty(); i++) {
      slack.next.add(new Messenger.Delivery.InDoubt("internal_error"));
      slack.sighting = new Messenger.Sighting.NotThere();
      now = now.plusSeconds(600);
      deliveries.drain(LANE);
    }
    assertThat(lane.refused).containsExactly("a: gave up: internal_error");
  }

  @Test
  void what_waits_at_the_beginning_is_read_once() {
    lane.put("a", "b");
    deliveries.drain(LANE);
    assertThat(slack.posted).containsExactly("a", "b");
    assertThat(lane.reads).isEqualTo(1);
  }

  @Test
  void what_was_settled_since_it_was_read_is_passed_over() {
    lane.put("a", "b");
    slack.whenPosted =
        () -> {
          lane.waiting.remove(1);
          lane.put("c");
          slack.whenPosted = () -> {};
        };
    deliveries.drain(LANE);
    assertThat(slack.posted).containsExactly("a", "c");
    assertThat(lane.wakes).isEmpty();
    assertThat(lane.holder).isNull();
  }

  @Test
  void what_comes_while_a_lane_is_drained_follows() {
    lane.put("a");
    slack.whenPosted =
        () -> {
          lane.put("b");
          slack.whenPosted = () -> {};
        };
    deliveries.drain(LANE);
    assertThat(slack.posted).containsExactly("a", "b");
    assertThat(lane.waiting).isEmpty();
  }

  @Test
  void a_message_in_doubt_that_is_settled_while_it_is_looked_for_is_not_sent() {
    lane.put("a", "b");
    slack.next.add(new Messenger.Delivery.InDoubt("dropped"));
    deliveries.drain(LANE);
    slack.whenLookedFor = () -> lane.waiting.remove(0);
    deliveries.drain(LANE);
    assertThat(slack.posted).containsExactly("a", "b");
    assertThat(lane.sent).containsExactly("b at 2");
  }

  @Test
  void updates_go_with_the_post_before_them() {
    lane.put("a");
    lane.redraw("x", "y");
    deliveries.drain(LANE);
    assertThat(lane.sent).containsExactly("a at 1", "x at ts of x", "y at ts of y");
    assertThat(lane.transactions).as("one before and one after").isEqualTo(2);
  }

  @Test
  void what_is_behind_a_message_that_must_wait_is_no_more_in_doubt_than_before() {
    lane.put("a");
    lane.redraw("x", "y");
    slack.nextUpdate.add(new Messenger.Delivery.Later(Duration.ofSeconds(30), "ratelimited"));
    deliveries.drain(LANE);
    assertThat(lane.sent).containsExactly("a at 1");
    assertThat(lane.waiting).extracting(Dispatch::id).containsExactly("x", "y");
    assertThat(lane.waiting).allMatch(it -> it.inDoubtSince().isEmpty());
    assertThat(lane.wakes).containsEntry(LANE, NOON.plusSeconds(30));
    now = NOON.plusSeconds(30);
    deliveries.drain(LANE);
    assertThat(lane.sent).containsExactly("a at 1", "x at ts of x", "y at ts of y");
  }

  @Test
  void what_was_sent_before_a_channel_closed_was_sent() {
    lane.put("a");
    lane.redraw("x", "y");
    slack.nextUpdate.add(new Messenger.Delivery.ChannelClosed("is_archived"));
    deliveries.drain(LANE);
    assertThat(lane.sent).containsExactly("a at 1");
    assertThat(lane.refused).containsExactly("lane: is_archived");
    assertThat(lane.waiting).isEmpty();
  }

  @Test
  void a_slow_slack_is_not_asked_further_before_the_lease_is_prolonged() {
    lane.put("a");
    lane.redraw("x");
    slack.whenPosted =
        () -> {
          now = now.plusSeconds(40);
          assertThat(lane.leases).hasSize(1);
        };
    slack.whenUpdated = () -> assertThat(lane.leases).hasSize(2).contains(now.plusSeconds(60));
    deliveries.drain(LANE);
    assertThat(lane.sent).containsExactly("a at 1", "x at ts of x");
  }

  @Test
  void what_a_transaction_puts_down_leaves_with_it() {
    lane.put("a");
    Drainage.Departure departure = deliveries.depart(lane, Set.of(LANE));
    assertThat(slack.posted).as("before the commit").isEmpty();
    assertThat(lane.waiting.get(0).inDoubtSince()).contains(NOON);
    departure.go();
    assertThat(lane.sent).containsExactly("a at 1");
    assertThat(lane.holder).isNull();
    assertThat(lane.transactions).as("only the one after it").isEqualTo(1);
  }

  @Test
  void what_is_taken_back_uses_nothing_up() {
    lane.put("a", "b", "c");
    for (int i = 0; i < 5; i++) {
      deliveries.depart(lane, Set.of(LANE)).takeBack();
      lane.holder = null;
    }
    deliveries.drain(LANE);
    assertThat(slack.posted).as("as many as the pace allows").containsExactly("a", "b", "c");
  }

  @Test
  void a_lane_that_is_being_drained_goes_on_with_what_comes() {
    lane.put("a");
    Drainage.Departure first = deliveries.depart(lane, Set.of(LANE));
    lane.put("b");
    Drainage.Departure second = deliveries.depart(lane, Set.of(LANE));
    second.go();
    assertThat(slack.posted).isEmpty();
    first.go();
    assertThat(slack.posted).containsExactly("a", "b");
    assertThat(lane.waiting).isEmpty();
  }

  @Test
  void a_lane_settles_once_what_leaves_it_has_left() {
    lane.put("a");
    Drainage.Departure departure = deliveries.depart(lane, Set.of(LANE));
    List<Boolean> settled = new ArrayList<>();
    slack.whenPosted = () -> settled.add(waitedInVain());
    departure.go();
    assertThat(settled).as("while it is being sent").containsExactly(true);
    assertThat(deliveries.settles(LANE)).isTrue();
    assertThat(deliveries.settles(new Place("T1", "C2"))).as("of which nobody knows").isTrue();
  }

  /** Whether the lane is still busy when patience is at its end. */
  private boolean waitedInVain() {
    Instant before = now;
    int[] asked = {0};
    clock = () -> asked[0]++ == 0 ? before : before.plusSeconds(1);
    try {
      return !deliveries.settles(LANE);
    } finally {
      clock = () -> now;
    }
  }

  @Test
  void a_lane_beyond_its_pace_is_put_off_in_the_same_transaction() {
    lane.put("a", "b", "c", "d");
    deliveries.drain(LANE);
    deliveries.depart(lane, Set.of(LANE)).go();
    assertThat(lane.wakes).containsEntry(LANE, NOON.plusSeconds(1));
    assertThat(lane.holder).isNull();
    now = NOON.plusSeconds(1);
    deliveries.drain(LANE);
    assertThat(lane.waiting).isEmpty();
  }

  @Test
  void what_cannot_be_sent_any_more_is_left_as_if_it_had_not_begun() {
    lane.put("a");
    Drainage.Departure departure = deliveries.depart(lane, Set.of(LANE));
    stopping = true;
    departure.go();
    assertThat(slack.posted).isEmpty();
    assertThat(lane.waiting.get(0).inDoubtSince()).isEmpty();
    assertThat(lane.holder).isNull();
  }

  @Test
  void lanes_that_cannot_be_put_off_keep_no_others_from_leaving() {
    lane.away = true;
    stopping = true;
    deliveries.soon(Set.of(LANE));
    lane.put("a");
    Drainage.Departure departure = deliveries.depart(lane, Set.of(LANE));
    deliveries.soon(Set.of(LANE));
    departure.takeBack();
    assertThat(deliveries.settles(LANE)).as("nobody holds it for ever").isTrue();
    stopping = false;
    deliveries.drain(LANE);
    assertThat(slack.posted).containsExactly("a");
  }

  @Test
  void what_has_waited_for_half_its_lease_is_noted_anew_before_it_is_sent() {
    lane.put("a");
    Drainage.Departure departure = deliveries.depart(lane, Set.of(LANE));
    now = now.plusSeconds(40);
    slack.whenPosted = () -> assertThat(lane.leases).hasSize(2).contains(now.plusSeconds(60));
    departure.go();
    assertThat(lane.sent).containsExactly("a at 1");
  }

  /** Slack, which takes everything unless it is told what to answer next. */
  private static final class Slack implements Messenger {
    final List<String> posted = new ArrayList<>();
    final Deque<Delivery> next = new ArrayDeque<>();
    Sighting sighting = new Sighting.NotThere();
    final Deque<Delivery> nextUpdate = new ArrayDeque<>();
    Runnable whenPosted = () -> {};
    Runnable whenUpdated = () -> {};
    Runnable whenLookedFor = () -> {};

    @Override
    public Delivery post(Place place, @Nullable String thread, Card card, String dispatchId) {
      posted.add(dispatchId);
      whenPosted.run();
      Delivery delivery = next.poll();
      return delivery == null ? new Delivery.Delivered(Integer.toString(posted.size())) : delivery;
    }

    @Override
    public Delivery update(Place place, String ts, Card card) {
      whenUpdated.run();
      Delivery delivery = nextUpdate.poll();
      return delivery == null ? new Delivery.Delivered(ts) : delivery;
    }

    @Override
    public Sighting find(Place place, @Nullable String thread, Instant since, String dispatchId) {
      whenLookedFor.run();
      return sighting;
    }
  }
}
