package org.baraza.store;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the database is away or full; says so once when it begins, and once when it is over. */
final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private final AtomicLong successes = new AtomicLong();
  private volatile boolean on;
  private boolean ofWriting;
  private boolean ofTheLine;

  /** How often something could be done: who begins asks, and says it when that fails. */
  long successes() {
    return successes.get();
  }

  /**
   * A transaction could not be done. What fails late, after something that began with it or later
   * was done, says nothing: the database is there.
   *
   * @param begun the {@link #successes} when the transaction began
   */
  synchronized void noticed(long begun, boolean writing, SQLException failure) {
    if (!on && begun == successes()) {
      on = true;
      ofWriting = writing;
      ofTheLine = isOfTheLine(failure);
      LOG.error(
          "the database cannot be {} just now ({} {}); what needs it is refused until it can",
          verb(),
          failure.getClass().getSimpleName(),
          String.valueOf(failure.getSQLState()));
    }
  }

  /** A transaction was done; that something could be read says nothing about a full disk. */
  void over(boolean writing) {
    successes.incrementAndGet();
    if (on) {
      end(writing);
    }
  }

  private synchronized void end(boolean writing) {
    if (on && (ofTheLine || writing == ofWriting)) {
      on = false;
      LOG.info("the database can be {} again", verb());
    }
  }

  private String verb() {
    return ofWriting && !ofTheLine ? "written" : "reached";
  }

  /** SQL's class 08 says that there is no connection, which nobody can have who reads either. */
  private static boolean isOfTheLine(SQLException failure) {
    return failure.getSQLState() != null && failure.getSQLState().startsWith("08");
  }
}
