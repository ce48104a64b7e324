package org.baraza.store;

import java.time.Instant;
import org.baraza.assistant.port.Moments;

/** Moments: appointments on people's clock. */
record SqlMoments(Transaction transaction) implements Moments {
  @Override
  public void set(String kind, String id, Instant at) {
    Agenda.MOMENTS.set(transaction, kind, id, at);
  }

  @Override
  public void by(String kind, String id, Instant now, Instant then) {
    Agenda.MOMENTS.by(transaction, kind, id, now, then);
  }

  @Override
  public void cancel(String kind, String id) {
    Agenda.MOMENTS.cancel(transaction, kind, id);
  }
}
