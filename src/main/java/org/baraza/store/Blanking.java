package org.baraza.store;

import java.time.Instant;
import java.util.List;
import org.baraza.assistant.card.Card;
import org.baraza.people.Place;

/** Takes the words out of a channel's messages: those that wait, and those that stand there. */
record Blanking(Transaction transaction) {
  /** How keys begin of messages that are blank, or will be; what comes later may use their own. */
  private static final String BLANK = "deleted/";

  void blank(Place place, Card instead, Instant now) {
    run(place, "delete from outbox where state = 'refused' and ");
    run(place, "delete from outbox where in_doubt_since is null and ");
    run(place, "delete from outbox where kind = 'update' and ");
    dropUnsaid(place);
    rewordDoubtful(place, instead);
    rename(place);
    transaction.readLanesAgain();
    SqlOutbox outbox = new SqlOutbox(transaction);
    unblanked(place).forEach(key -> outbox.update(place, key, instead, now));
    run(place, "update post set dispatch_id = 'blank' where state = 'posted' and ");
  }

  private void run(Place place, String sql) {
    transaction
        .sql()
        .createUpdate(sql + "workspace = :workspace and channel = :channel")
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .execute();
  }

  /** What nobody can have seen, and what Slack refused. */
  private void dropUnsaid(Place place) {
    run(
        place,
        """
        delete from post
        where state <> 'posted'
          and not exists (
            select 1 from outbox o
            where o.workspace = post.workspace and o.channel = post.channel
              and o.message_key = post.message_key)
          and
        """);
  }

  /** A message in doubt that is posted again is posted without its words. */
  private void rewordDoubtful(Place place, Card instead) {
    transaction
        .sql()
        .createUpdate(
            """
            update outbox set card = :card, error = null
            where workspace = :workspace and channel = :channel
            """)
        .bind("card", transaction.json().write(instead))
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .execute();
  }

  /** Frees the keys; the few messages in doubt keep theirs, by which their lane knows them. */
  private void rename(Place place) {
    run(
        place,
        """
        update post set thread_key = (
          select '%1$s' || root.dispatch_id from post root
          where root.workspace = post.workspace and root.channel = post.channel
            and root.message_key = post.thread_key)
        where state <> 'posted'
          and exists (
            select 1 from post root
            where root.workspace = post.workspace and root.channel = post.channel
              and root.message_key = post.thread_key and root.state = 'posted'
              and root.dispatch_id not in ('', 'blank'))
          and
        """
            .formatted(BLANK));
    run(
        place,
        """
        update post set message_key = '%1$s' || dispatch_id, thread_key = null
        where state = 'posted' and dispatch_id not in ('', 'blank')
          and
        """
            .formatted(BLANK));
  }

  /** Messages that people wrote, which we only know of, have no id of ours. */
  private List<String> unblanked(Place place) {
    return transaction
        .sql()
        .createQuery(
            """
            select message_key from post
            where workspace = :workspace and channel = :channel
              and dispatch_id not in ('', 'blank')
            order by ts, message_key
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .mapTo(String.class)
        .list();
  }
}
