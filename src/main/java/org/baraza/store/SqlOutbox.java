package org.baraza.store;

import java.time.Instant;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Outbox;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/** The outbox seen from where things are put in: rows that wait, numbered within their lane. */
record SqlOutbox(Transaction transaction) implements Outbox {
  private static final String ROOT_REFUSED = "the thread's root was refused";

  @Override
  public void post(Place place, String key, @Nullable String thread, Card card, Instant now) {
    transaction.lock(place);
    Optional<PostState> root = Optional.empty();
    if (thread != null) {
      root = new SqlPosts(transaction).state(place, thread);
      if (root.isEmpty()) {
        throw new StoreFailure(
            "message %s replies to %s, which nobody posted in %s".formatted(key, thread, place));
      }
    }
    boolean refused = root.equals(Optional.of(PostState.REFUSED));
    String id = transaction.nextId();
    insertPost(place, key, thread, id, refused ? PostState.REFUSED : PostState.WAITING);
    insert(place, key, id, "post", card, now);
    if (refused) {
      new Settling(transaction).refuse(place, key, ROOT_REFUSED, now);
    } else {
      transaction.touch(place);
    }
  }

  @Override
  public void update(Place place, String key, Card card, Instant now) {
    if (!updated(place, key, card, now)) {
      throw new StoreFailure(
          "message %s is to be redrawn, which nobody posted in %s".formatted(key, place));
    }
  }

  @Override
  public void updateIfPosted(Place place, String key, Card card, Instant now) {
    updated(place, key, card, now);
  }

  /** Returns whether there is such a message, refused or not. */
  private boolean updated(Place place, String key, Card card, Instant now) {
    transaction.lock(place);
    Optional<PostState> state = new SqlPosts(transaction).state(place, key);
    if (state.isEmpty() || state.get() == PostState.REFUSED) {
      return state.isPresent();
    }
    new Settling(transaction).mergeUpdates(place, key);
    insert(place, key, transaction.nextId(), "update", card, now);
    transaction.touch(place);
    return true;
  }

  private void insertPost(
      Place place, String key, @Nullable String thread, String id, PostState state) {
    int inserted =
        transaction
            .sql()
            .createUpdate(
                """
                insert into post (workspace, channel, message_key, dispatch_id, thread_key, state)
                values (:workspace, :channel, :key, :id, :thread, :state)
                on conflict (workspace, channel, message_key) do nothing
                """)
            .bind("workspace", place.workspace())
            .bind("channel", place.channel())
            .bind("key", key)
            .bind("id", id)
            .bind("thread", thread)
            .bind("state", state.column())
            .execute();
    if (inserted == 0) {
      throw new StoreFailure("message %s was posted twice in %s".formatted(key, place));
    }
  }

  private void insert(Place place, String key, String id, String kind, Card card, Instant now) {
    transaction
        .sql()
        .createUpdate(
            """
            insert into outbox
              (workspace, channel, number, id, kind, message_key, card, state, attempts, put_at)
            values
              (:workspace, :channel,
               (select coalesce(max(number), 0) + 1 from outbox
                where workspace = :workspace and channel = :channel),
               :id, :kind, :key, :card, 'waiting', 0, :now)
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("id", id)
        .bind("kind", kind)
        .bind("key", key)
        .bind("card", transaction.json().write(card))
        .bind("now", Micros.of(now))
        .execute();
  }
}
