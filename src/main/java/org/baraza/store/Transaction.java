package org.baraza.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.port.Ids;
import org.baraza.people.Place;
import org.jdbi.v3.core.Handle;

/** One transaction under way: its connection and what it has locked and touched. */
final class Transaction {
  private final Handle handle;
  private final Dialect dialect;
  private final Json json;
  private final Ids ids;
  private final KnownPlans known;
  private final boolean writing;
  private final Set<String> locked = new HashSet<>();
  private final Set<Place> touched = new LinkedHashSet<>();
  private final Map<Place, Sight> sights = new HashMap<>();
  private final Map<Place, LanePut> puts = new HashMap<>();

  private boolean erased;

  Transaction(
      Handle handle, Dialect dialect, Json json, Ids ids, KnownPlans known, boolean writing) {
    this.handle = handle;
    this.dialect = dialect;
    this.json = json;
    this.ids = ids;
    this.known = known;
    this.writing = writing;
  }

  Handle sql() {
    return handle;
  }

  Dialect dialect() {
    return dialect;
  }

  Json json() {
    return json;
  }

  String nextId() {
    return ids.next();
  }

  /** Has a channel to itself until the end; a transaction that only reads takes no lock. */
  void lock(Place place) {
    lock(place.workspace() + "/" + place.channel());
  }

  void lock(String name) {
    if (writing && locked.add(name)) {
      dialect.lock(handle, name);
    }
  }

  /** A channel's plan as this transaction sees it. */
  Sight sight(Place place) {
    lock(place);
    Sight sight = sights.get(place);
    if (sight == null) {
      sight = Sight.of(this, place, known);
      sights.put(place, sight);
    }
    return sight;
  }

  /** What was seen counts no more: rows went, or were changed, past the sights. */
  void lookAnew() {
    sights.clear();
  }

  /** Leaves what was seen to the transactions that follow. */
  void keepSights() {
    sights.values().forEach(sight -> sight.keep(known));
  }

  /** Notes that something was put into a lane. */
  void touch(Place lane) {
    touched.add(lane);
  }

  /** What this transaction has put into a lane, or begins to. */
  LanePut puttingInto(Place lane) {
    lock(lane);
    return puts.computeIfAbsent(lane, it -> new Queue(this).put(it));
  }

  /** What this transaction has put into a lane, if it has. */
  Optional<LanePut> putInto(Place lane) {
    return Optional.ofNullable(puts.get(lane));
  }

  /** Something was taken out of lanes: what was put there is not known any more. */
  void readLanesAgain() {
    puts.clear();
  }

  Set<Place> touched() {
    return Set.copyOf(touched);
  }

  /** Notes that something went for good, so that no trace of it is left in files either. */
  void erase() {
    erased = true;
    readLanesAgain();
    lookAnew();
    known.forget();
  }

  boolean hasErased() {
    return erased;
  }
}
