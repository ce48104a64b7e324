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
  public boolean isClaimed(String workspace, String eventId) {
    return transaction
        .sql()
        .createQuery("select 1 from claim where workspace = :workspace and event_id = :eventId")
        .bind("workspace", workspace)
        .bind("eventId", eventId)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
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
