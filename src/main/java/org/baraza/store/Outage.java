package org.baraza.store;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the database is away or full; says so once when it begins, and once when it is over. */
final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private volatile boolean on;
  private boolean ofWriting;

  /** A transaction could not be done. */
  synchronized void noticed(boolean writing, SQLException failure) {
    if (!on) {
      on = true;
      ofWriting = writing;
      LOG.error(
          "the database cannot be {} just now ({} {}); what needs it is refused until it can",
          writing ? "written" : "reached",
          failure.getClass().getSimpleName(),
          String.valueOf(failure.getSQLState()));
    }
  }

  /** A transaction was done; that something could be read says nothing about a full disk. */
  void over(boolean writing) {
    if (on) {
      end(writing);
    }
  }

  private synchronized void end(boolean writing) {
    if (on && writing == ofWriting) {
      on = false;
      LOG.info("the database can be {} again", writing ? "written" : "reached");
    }
  }
}
