package org.baraza.store;

import java.util.HashSet;
import java.util.LinkedHashSet;
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
  private final boolean writing;
  private final Set<String> locked = new HashSet<>();
  private final Set<Place> touched = new LinkedHashSet<>();

  private boolean erased;

  Transaction(Handle handle, Dialect dialect, Json json, Ids ids, boolean writing) {
    this.handle = handle;
    this.dialect = dialect;
    this.json = json;
    this.ids = ids;
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

  /** Notes that something was put into a lane. */
  void touch(Place lane) {
    touched.add(lane);
  }

  Set<Place> touched() {
    return Set.copyOf(touched);
  }

  /** Notes that something went for good, so that no trace of it is left in files either. */
  void erase() {
    erased = true;
  }

  boolean hasErased() {
    return erased;
  }
}
