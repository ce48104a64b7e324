package org.baraza.assistant.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Lanes;
import org.baraza.assistant.port.Messenger;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Place LANE = new Place("T1", "C1");

  private final Lane lane = new Lane();
  private final Slack slack = new Slack();
  private Instant now = NOON;
  private final Deliveries deliveries =
      new Deliveries(
          lane,
          slack,
          new Pace(new Pace.Limits(2, Duration.ofSeconds(1), 100, 100)),
          () -> now,
          new FairShare(Runnable::run, 1, 100),
          "us");

  @Test
  void what_waits_goes_out_in_order() {
    lane.put("a", "b");
    deliveries.soon(List.of(LANE));
    assertThat(slack.posted).containsExactly("a", "b");
    assertThat(lane.waiting).isEmpty();
    assertThat(lane.holder).isNull();
  }

  @Test
  void what_goes_beyond_the_pace_is_left_for_the_scheduler() {
    lane.put("a", "b", "c");
    deliveries.drain(LANE);
    assertThat(slack.posted).containsExactly("a", "b");
    assertThat(lane.wakes).containsEntry(LANE, NOON.plusSeconds(1));
    now = NOON.plusSeconds(1);
    deliveries.drain(LANE);
    assertThat(slack.posted).containsExactly("a", "b", "c");
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
    assertThat(lane.waiting.getFirst().inDoubtSince()).contains(NOON);
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

  /** One lane, in memory. */
  private static final class Lane implements Lanes {
    final Deque<Dispatch> waiting = new ArrayDeque<>();
    final List<String> sent = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final Map<Place, Instant> wakes = new HashMap<>();
    @Nullable String holder;

    @Override
    public <T> T together(Function<Lanes, T> work) {
      return work.apply(this);
    }

    @Override
    public void wakeAt(Place place, Instant moment) {
      wakes.put(place, moment);
    }

    void put(String... ids) {
      for (String id : ids) {
        Card card = Card.of(Prose.plain(id));
        waiting.add(new Dispatch(LANE, id, id, null, null, card, 0, null));
      }
    }

    @Override
    public boolean lease(Place place, String owner, Instant now, Instant until) {
      if (holder != null && !holder.equals(owner)) {
        return false;
      }
      holder = owner;
      return true;
    }

    @Override
    public void release(Place place, String owner) {
      holder = null;
    }

    @Override
    public Optional<Dispatch> next(Place place) {
      return Optional.ofNullable(waiting.peek());
    }

    @Override
    public void sending(Dispatch dispatch, Instant now) {
      Dispatch first = waiting.removeFirst();
      Instant since = first.inDoubtSince().orElse(now);
      replace(first, first.attempts() + 1, since);
    }

    private void replace(Dispatch dispatch, int attempts, @Nullable Instant since) {
      waiting.addFirst(
          new Dispatch(
              LANE, dispatch.id(), dispatch.key(), null, null, dispatch.card(), attempts, since));
    }

    @Override
    public void sent(Dispatch dispatch, String ts, Instant now) {
      waiting.removeFirst();
      sent.add(dispatch.id() + " at " + ts);
    }

    @Override
    public void failed(Dispatch dispatch, String error, Instant now) {
      Dispatch first = waiting.removeFirst();
      replace(first, first.attempts(), null);
    }

    @Override
    public void refused(Dispatch dispatch, String error, Instant now) {
      waiting.removeFirst();
      refused.add(dispatch.id() + ": " + error);
    }

    @Override
    public int close(Place place, String error, Instant now) {
      refused.add("lane: " + error);
      int left = waiting.size();
      waiting.clear();
      return left;
    }

    @Override
    public List<Place> waiting(int atMost) {
      return waiting.isEmpty() ? List.of() : List.of(LANE);
    }
  }

  /** Slack, which takes everything unless it is told what to answer next. */
  private static final class Slack implements Messenger {
    final List<String> posted = new ArrayList<>();
    final Deque<Delivery> next = new ArrayDeque<>();
    Sighting sighting = new Sighting.NotThere();

    @Override
    public Delivery post(Place place, @Nullable String thread, Card card, String dispatchId) {
      posted.add(dispatchId);
      Delivery delivery = next.poll();
      return delivery == null ? new Delivery.Delivered(Integer.toString(posted.size())) : delivery;
    }

    @Override
    public Delivery update(Place place, String ts, Card card) {
      return new Delivery.Delivered(ts);
    }

    @Override
    public Sighting find(Place place, @Nullable String thread, Instant since, String dispatchId) {
      return sighting;
    }
  }
}
