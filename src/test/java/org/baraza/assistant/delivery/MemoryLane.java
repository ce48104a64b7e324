package org.baraza.assistant.delivery;

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
import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/** One lane, in memory. */
final class MemoryLane implements Lanes {
  private final Place place;
  final Deque<Dispatch> waiting = new ArrayDeque<>();
  final List<String> sent = new ArrayList<>();
  final List<String> refused = new ArrayList<>();
  final Map<Place, Instant> wakes = new HashMap<>();
  int reads;
  private long put;
  @Nullable String holder;

  MemoryLane(Place place) {
    this.place = place;
  }

  @Override
  public <T> T together(Function<Lanes, T> work) {
    return work.apply(this);
  }

  @Override
  public void wakeAt(Place lane, Instant moment) {
    wakes.put(lane, moment);
  }

  void put(String... ids) {
    for (String id : ids) {
      waiting.add(new Dispatch(place, ++put, id, id, null, null, 0, null));
    }
  }

  @Override
  public boolean lease(Place lane, String owner, Instant now, Instant until) {
    if (holder != null && !holder.equals(owner)) {
      return false;
    }
    holder = owner;
    return true;
  }

  @Override
  public void release(Place lane, String owner) {
    holder = null;
  }

  @Override
  public boolean leave(Place lane, String owner) {
    if (waiting.isEmpty()) {
      holder = null;
    }
    return waiting.isEmpty();
  }

  @Override
  public List<Dispatch> next(Place lane, int atMost) {
    reads++;
    return waiting.stream().limit(atMost).toList();
  }

  @Override
  public Optional<Card> sending(Dispatch dispatch, Instant now) {
    if (!dispatch.equals(waiting.peek())) {
      return Optional.empty();
    }
    Dispatch first = waiting.removeFirst();
    Instant since = first.inDoubtSince().orElse(now);
    replace(first, first.attempts() + 1, since);
    return Optional.of(Card.of(Prose.plain(first.id())));
  }

  private void replace(Dispatch dispatch, int attempts, @Nullable Instant since) {
    waiting.addFirst(
        new Dispatch(
            place, dispatch.number(), dispatch.id(), dispatch.key(), null, null, attempts, since));
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
  public int close(Place lane, String error, Instant now) {
    refused.add("lane: " + error);
    int left = waiting.size();
    waiting.clear();
    return left;
  }

  @Override
  public List<Place> waiting(int atMost) {
    return waiting.isEmpty() ? List.of() : List.of(place);
  }
}
