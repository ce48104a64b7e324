package org.baraza.store;

import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work that waits to be committed with others, and what became of it. */
final class Waiting<T> {
  /** Whoever wants it done. */
  final Thread thread = Thread.currentThread();

  /** Whether it waits for company and will look for itself before long. */
  volatile boolean lingers;

  private final Function<Transaction, T> work;
  private @Nullable T result;
  private @Nullable Throwable failure;
  private volatile boolean settled;

  Waiting(Function<Transaction, T> work) {
    this.work = work;
  }

  /** Does the work, perhaps a second time; returns whether it came to its end. */
  boolean work(Transaction transaction) {
    failure = null;
    try {
      result = work.apply(transaction);
      return true;
    } catch (RuntimeException | Error failed) {
      failure = failed;
      return false;
    }
  }

  void fail(Exception why) {
    failure = why;
  }

  /**
   * Whatever it was that went wrong with everybody's work, what one did wrong itself comes first.
   */
  void failIfOpen(Exception why) {
    if (failure == null) {
      failure = why;
    }
  }

  /** Lets whoever waits go on. */
  void settle() {
    settled = true;
    LockSupport.unpark(thread);
  }

  boolean isSettled() {
    return settled;
  }

  /** What the work returned, or threw. */
  @SuppressWarnings("NullAway") // a work may well return nothing, and then that is what it returns
  T outcome() throws SQLException {
    if (failure instanceof RuntimeException own) {
      throw own;
    } else if (failure instanceof SQLException sql) {
      throw sql;
    } else if (failure instanceof Error fatal) {
      throw fatal;
    }
    return result;
  }
}
