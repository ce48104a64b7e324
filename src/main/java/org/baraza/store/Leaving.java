package org.baraza.store;

import java.util.Set;
import org.baraza.assistant.port.Drainage;
import org.baraza.assistant.port.Drainage.Departure;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What leaves the lanes that a transaction touched. The work is what counts: whatever goes wrong
 * with its messages, short of the database, does not undo it.
 */
final class Leaving {
  private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

  private final @Nullable Drainage drainage;
  private Set<Place> touched = Set.of();
  private @Nullable Departure departure;
  private boolean erased;

  Leaving(@Nullable Drainage drainage) {
    this.drainage = drainage;
  }

  /** Has what leaves at once noted in the transaction, unless it takes words back. */
  void note(Transaction transaction) {
    touched = transaction.touched();
    erased = transaction.hasErased();
    if (drainage == null || touched.isEmpty() || erased) {
      return;
    }
    try {
      departure = drainage.depart(SqlLanes.within(transaction), touched);
    } catch (RuntimeException failure) {
      if (Door.sqlIn(failure).isPresent()) {
        throw failure;
      }
      LOG.error("lanes could not be begun; they are looked at again: {}", touched, failure);
    }
  }

  boolean hasErased() {
    return erased;
  }

  /** The transaction is committed. */
  void go() {
    if (drainage == null || touched.isEmpty()) {
      return;
    }
    try {
      if (departure == null) {
        drainage.soon(touched);
      } else {
        departure.go();
      }
    } catch (RuntimeException failure) {
      LOG.error("lanes could not be drained; they are looked at again: {}", touched, failure);
    }
  }

  /** The transaction was rolled back, or has not begun. */
  void takeBack() {
    if (departure != null) {
      departure.takeBack();
    }
    departure = null;
    touched = Set.of();
  }
}
