package org.baraza.store;

import java.time.Instant;
import org.baraza.assistant.port.Dispatch;
import org.baraza.people.Place;

/** Takes rows out of a lane without Slack's having taken them; they stay to be read. */
record Settling(Transaction transaction) {

  /** Older updates of a message say nothing that the newest does not. */
  void mergeUpdates(Place lane, String key) {
    transaction
        .sql()
        .createUpdate(
            """
            delete from outbox
            where workspace = :workspace and channel = :channel and message_key = :key
              and state = 'waiting' and kind = 'update'
            """)
        .bind("workspace", lane.workspace())
        .bind("channel", lane.channel())
        .bind("key", key)
        .execute();
  }

  /** Sets a message aside, with its updates and everything in its thread. */
  void refuse(Place lane, String key, String error, Instant now) {
    transaction.readLanesAgain();
    transaction
        .sql()
        .createUpdate(
            """
            update outbox set state = 'refused', error = :error, settled_at = :now
            where workspace = :workspace and channel = :channel and state = 'waiting'
              and message_key in (
                select message_key from post
                where workspace = :workspace and channel = :channel
                  and (message_key = :key or thread_key = :key))
            """)
        .bind("error", error)
        .bind("now", Micros.of(now))
        .bind("workspace", lane.workspace())
        .bind("channel", lane.channel())
        .bind("key", key)
        .execute();
    transaction
        .sql()
        .createUpdate(
            """
            update post set state = 'refused'
            where workspace = :workspace and channel = :channel and state = 'waiting'
              and (message_key = :key or thread_key = :key)
            """)
        .bind("workspace", lane.workspace())
        .bind("channel", lane.channel())
        .bind("key", key)
        .execute();
  }

  /** Sets one update aside; the message itself stands as it is. */
  void refuseUpdate(Dispatch dispatch, String error, Instant now) {
    transaction
        .sql()
        .createUpdate(
            """
            update outbox set state = 'refused', error = :error, settled_at = :now
            where workspace = :workspace and channel = :channel and number = :number
              and id = :id and state = 'waiting'
            """)
        .bind("error", error)
        .bind("now", Micros.of(now))
        .bind("workspace", dispatch.lane().workspace())
        .bind("channel", dispatch.lane().channel())
        .bind("number", dispatch.number())
        .bind("id", dispatch.id())
        .execute();
  }

  /** Sets aside everything that waits in a lane; returns how many rows. */
  int refuseAll(Place lane, String error, Instant now) {
    transaction.readLanesAgain();
    transaction
        .sql()
        .createUpdate(
            """
            update post set state = 'refused'
            where workspace = :workspace and channel = :channel and state = 'waiting'
            """)
        .bind("workspace", lane.workspace())
        .bind("channel", lane.channel())
        .execute();
    return transaction
        .sql()
        .createUpdate(
            """
            update outbox set state = 'refused', error = :error, settled_at = :now
            where workspace = :workspace and channel = :channel and state = 'waiting'
            """)
        .bind("error", error)
        .bind("now", Micros.of(now))
        .bind("workspace", lane.workspace())
        .bind("channel", lane.channel())
        .execute();
  }

  /** Sets aside everything that waits in all lanes of a workspace. */
  void refuseWorkspace(String workspace, String error, Instant now) {
    transaction.readLanesAgain();
    transaction
        .sql()
        .createUpdate(
            "update post set state = 'refused' where workspace = :workspace and state = 'waiting'")
        .bind("workspace", workspace)
        .execute();
    transaction
        .sql()
        .createUpdate(
            """
            update outbox set state = 'refused', error = :error, settled_at = :now
            where workspace = :workspace and state = 'waiting'
            """)
        .bind("error", error)
        .bind("now", Micros.of(now))
        .bind("workspace", workspace)
        .execute();
  }
}
