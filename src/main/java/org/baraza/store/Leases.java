package org.baraza.store;

import java.time.Instant;
import org.baraza.people.Place;

/** Who drains which lane, and until when nobody else may. */
record Leases(Transaction transaction) {

  /** One statement decides, so that of several processes only one gets it. */
  boolean take(Place lane, String owner, Instant now, Instant until) {
    return transaction
            .sql()
            .createUpdate(
                """
                insert into lane_lease (workspace, channel, owner, held_until)
                values (:workspace, :channel, :owner, :until)
                on conflict (workspace, channel) do update
                set owner = excluded.owner, held_until = excluded.held_until
                where lane_lease.owner = excluded.owner or lane_lease.held_until <= :now
                """)
            .bind("workspace", lane.workspace())
            .bind("channel", lane.channel())
            .bind("owner", owner)
            .bind("until", Micros.of(until))
            .bind("now", Micros.of(now))
            .execute()
        == 1;
  }

  boolean giveBack(Place lane, String owner) {
    return transaction
            .sql()
            .createUpdate(
                """
                delete from lane_lease
                where workspace = :workspace and channel = :channel and owner = :owner
                """)
            .bind("workspace", lane.workspace())
            .bind("channel", lane.channel())
            .bind("owner", owner)
            .execute()
        == 1;
  }

  /** Whoever puts something into the lane from now on finds the lease free. */
  boolean giveBackIfEmpty(Place lane, String owner) {
    return transaction
            .sql()
            .createUpdate(
                """
                delete from lane_lease
                where workspace = :workspace and channel = :channel and owner = :owner
                  and not exists (
                    select 1 from outbox
                    where workspace = :workspace and channel = :channel and state = 'waiting')
                """)
            .bind("workspace", lane.workspace())
            .bind("channel", lane.channel())
            .bind("owner", owner)
            .execute()
        == 1;
  }
}
