package org.baraza.store;

import java.time.Instant;
import org.baraza.assistant.port.Claims;

/** Claims: a row for each event that was taken. */
record SqlClaims(Transaction transaction) implements Claims {
  @Override
  public boolean claim(String workspace, String eventId, Instant now) {
    return transaction
            .sql()
            .createUpdate(
                """
                insert into claim (workspace, event_id, claimed_at)
                values (:workspace, :eventId, :now)
                on conflict (workspace, event_id) do nothing
                """)
            .bind("workspace", workspace)
            .bind("eventId", eventId)
            .bind("now", Micros.of(now))
            .execute()
        == 1;
  }

  @Override
  public int forgetBefore(Instant moment) {
    return transaction
        .sql()
        .createUpdate("delete from claim where claimed_at < :moment")
        .bind("moment", Micros.of(moment))
        .execute();
  }
}
