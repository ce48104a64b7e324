package org.baraza.assistant.port;

import java.util.function.Function;

/** The one door for transactions. No network call belongs inside one. */
public interface UnitOfWork {

  /**
   * Does the work in one transaction that is durable when this returns, then has the lanes drained
   * into which it put something.
   *
   * @throws StoreUnavailable if the database cannot be reached or is full; nothing was done
   */
  <T> T write(Function<Records, T> work);

  /**
   * Reads a consistent state; what it finds may be older than a write that is under way.
   *
   * @throws StoreUnavailable if the database cannot be reached
   */
  <T> T read(Function<Records, T> work);

  /** The database cannot be used just now. */
  final class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
