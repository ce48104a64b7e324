package org.baraza.store;

import java.util.Optional;
import org.baraza.assistant.port.Posts;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/** Posts: a row for each message of ours, with its {@code ts} once Slack has told us. */
record SqlPosts(Transaction transaction) implements Posts {
  @Override
  public Optional<String> keyAt(Place place, String ts) {
    return transaction
        .sql()
        .createQuery(
            """
            select message_key from post
            where workspace = :workspace and channel = :channel and ts = :ts
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("ts", ts)
        .mapTo(String.class)
        .findFirst();
  }

  /** One statement sees one state: a message that is being settled is in doubt or it stands. */
  @Override
  public Standing standing(Place place, String key) {
    return transaction
        .sql()
        .createQuery(
            """
            select state, ts,
                   case when ts is null then exists (
                     select 1 from outbox
                     where workspace = :workspace and channel = :channel and message_key = :key
                       and state = 'waiting' and kind = 'post' and in_doubt_since is not null)
                   else false end as in_doubt
            from post
            where workspace = :workspace and channel = :channel and message_key = :key
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("key", key)
        .map(
            (row, context) ->
                standing(
                    PostState.ofColumn(row.getString("state")),
                    row.getString("ts"),
                    row.getBoolean("in_doubt")))
        .findOne()
        .orElseGet(Standing.Absent::new);
  }

  private static Standing standing(PostState state, @Nullable String ts, boolean inDoubt) {
    if (ts != null) {
      return new Standing.Posted(ts);
    }
    if (state == PostState.REFUSED) {
      return new Standing.Absent();
    }
    return inDoubt ? new Standing.InDoubt() : new Standing.Waiting();
  }

  @Override
  public void adopt(Place place, String key, String ts) {
    transaction
        .sql()
        .createUpdate(
            """
            insert into post (workspace, channel, message_key, dispatch_id, state, ts)
            values (:workspace, :channel, :key, '', :state, :ts)
            on conflict (workspace, channel, message_key) do nothing
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("key", key)
        .bind("state", PostState.POSTED.column())
        .bind("ts", ts)
        .execute();
  }

  @Override
  public boolean anyInDoubt(Place place) {
    return transaction
        .sql()
        .createQuery(
            """
            select exists (
              select 1 from outbox
              where workspace = :workspace and channel = :channel
                and state = 'waiting' and kind = 'post' and in_doubt_since is not null)
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * What became of a message.
   *
   * @param ts where it stands, once it does
   * @param threadKey its thread's root, for a reply
   * @param root where that stands, once it does
   */
  record Found(
      PostState state, @Nullable String ts, @Nullable String threadKey, @Nullable String root) {
    boolean isRefused() {
      return state == PostState.REFUSED;
    }
  }

  /** Finds a message by its key; nothing if nobody ever posted it. */
  Optional<Found> find(Place place, String key) {
    return transaction
        .sql()
        .createQuery(
            """
            select p.state, p.ts, p.thread_key, root.ts as root_ts
            from post p
            left join post root
              on root.workspace = p.workspace and root.channel = p.channel
              and root.message_key = p.thread_key
            where p.workspace = :workspace and p.channel = :channel and p.message_key = :key
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("key", key)
        .map(
            (row, context) ->
                new Found(
                    PostState.ofColumn(row.getString("state")),
                    row.getString("ts"),
                    row.getString("thread_key"),
                    row.getString("root_ts")))
        .findOne();
  }
}
