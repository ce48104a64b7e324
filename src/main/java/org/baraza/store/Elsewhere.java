package org.baraza.store;

import java.time.Instant;
import java.util.List;
import org.baraza.assistant.card.Card;
import org.baraza.people.Place;

/** What of a channel's plan stands outside the channel: in messages to people, and in moments. */
record Elsewhere(Transaction transaction) {
  /** A message of ours, by its channel and its key. */
  private record Message(String channel, String key) {}

  /** Redraws messages elsewhere that are about something of this plan; before its rows go. */
  void blank(Place place, Card instead, Instant now) {
    List<Message> about =
        transaction
            .sql()
            .createQuery(
                """
                select distinct p.channel, p.message_key from post p join (
                  select id from commitment where workspace = :workspace and channel = :channel
                  union select id from decision where workspace = :workspace and channel = :channel
                  union select id from conversation
                    where workspace = :workspace and channel = :channel) gone
                on p.message_key like '%' || gone.id || '%'
                where p.workspace = :workspace and p.channel <> :channel
                  and p.dispatch_id not in ('', 'blank') and length(gone.id) > 20
                order by 1, 2
                """)
            .bind("workspace", place.workspace())
            .bind("channel", place.channel())
            .map((row, context) -> new Message(row.getString(1), row.getString(2)))
            .list();
    about.forEach(it -> blank(new Place(place.workspace(), it.channel()), it.key(), instead, now));
  }

  /** Redraws one message, and drops what was said or waits to be said with its key. */
  void blank(Place place, String key, Card instead, Instant now) {
    transaction.lock(place);
    transaction
        .sql()
        .createUpdate(
            """
            delete from outbox
            where workspace = :workspace and channel = :channel and message_key = :key
              and (state <> 'waiting' or kind = 'update')
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("key", key)
        .execute();
    transaction
        .sql()
        .createUpdate(
            """
            update outbox set card = :card
            where workspace = :workspace and channel = :channel and message_key = :key
            """)
        .bind("card", transaction.json().write(instead))
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("key", key)
        .execute();
    transaction.readLanesAgain();
    new SqlOutbox(transaction).update(place, key, instead, now);
  }

  /** Nothing of this plan is to come any more. */
  void cancelMoments(Place place) {
    String id = place.workspace() + "/" + place.channel();
    for (String after : List.of("|", "/")) {
      cancelBeginning(id + after);
    }
    transaction.sql().createUpdate("delete from moment where id = :id").bind("id", id).execute();
  }

  /** Nothing of a workspace is to come any more. */
  void cancelMoments(String workspace) {
    cancelBeginning(workspace + "/");
  }

  /** Nothing that is for this person alone is to come any more. */
  void cancelMoments(String workspace, String person) {
    transaction
        .sql()
        .createUpdate(
            """
            delete from moment
            where id = :own
              or (substr(id, 1, length(:start)) = :start
                and substr(id, length(id) - length(:end) + 1) = :end)
            """)
        .bind("own", workspace + "/" + person)
        .bind("start", workspace + "/")
        .bind("end", "|" + person)
        .execute();
  }

  private void cancelBeginning(String start) {
    transaction
        .sql()
        .createUpdate("delete from moment where substr(id, 1, length(:start)) = :start")
        .bind("start", start)
        .execute();
  }
}
