package org.baraza.store;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the database is away or full; says so once when it begins, and once when it is over. */
final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private volatile boolean on;
  private boolean ofWriting;
  private boolean ofTheLine;

  /** A transaction could not be done. */
  synchronized void noticed(boolean writing, SQLException failure) {
    if (!on) {
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
