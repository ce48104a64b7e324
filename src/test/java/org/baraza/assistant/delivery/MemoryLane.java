package org.baraza.assistant.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Lanes;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/** One lane, in memory. */
final class MemoryLane implements Lanes {
  private final Place place;
  final List<Dispatch> waiting = new ArrayList<>();
  final List<String> sent = new ArrayList<>();
  final List<String> refused = new ArrayList<>();
  final Map<Place, Instant> wakes = new HashMap<>();
  final List<Instant> leases = new ArrayList<>();
  int reads;
  int transactions;
  private long put;
  @Nullable String holder;
  boolean away;

  MemoryLane(Place place) {
    this.place = place;
  }

  @Override
  public <T> T together(Function<Lanes, T> work) {
    transactions++;
    return work.apply(this);
  }

  @Override
  public void wakeAt(Place lane, Instant moment) {
    if (away) {
      throw new StoreUnavailable("away", new IllegalStateException());
    }
    wakes.put(lane, moment);
  }

  void put(String... ids) {
    for (String id : ids) {
      waiting.add(new Dispatch(place, ++put, id, id, null, null, 0, null));
    }
  }

  /** Puts new words for messages that stand. */
  void redraw(String... ids) {
    for (String id : ids) {
      waiting.add(new Dispatch(place, ++put, id, id, "ts of " + id, null, 0, null));
    }
  }

  @Override
  public boolean lease(Place lane, String owner, Instant now, Instant until) {
    if (holder != null && !holder.equals(owner)) {
      return false;
    }
    holder = owner;
    leases.add(until);
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
  public List<Card> sending(List<Dispatch> messages, Instant now) {
    List<Card> words = new ArrayList<>();
    for (Dispatch message : messages) {
      if (!waiting.contains(message)) {
        break;
      }
      replace(message, message.attempts() + 1, message.inDoubtSince().orElse(now));
      words.add(Card.of(Prose.plain(message.id())));
    }
    return words;
  }

  private void replace(Dispatch dispatch, int attempts, @Nullable Instant since) {
    waiting.replaceAll(
        it ->
            it.number() == dispatch.number()
                ? new Dispatch(
                    place, it.number(), it.id(), it.key(), it.at(), null, attempts, since)
                : it);
  }

  private boolean remove(Dispatch dispatch) {
    return waiting.removeIf(it -> it.number() == dispatch.number());
  }

  @Override
  public void sent(Place lane, List<Sent> messages) {
    for (Sent one : messages) {
      remove(one.message());
      sent.add(one.message().id() + " at " + one.ts());
    }
  }

  @Override
  public void failed(Dispatch dispatch, String error, Instant now) {
    replace(dispatch, dispatch.attempts() + 1, null);
  }

  @Override
  public void refused(Dispatch dispatch, String error, Instant now) {
    remove(dispatch);
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
