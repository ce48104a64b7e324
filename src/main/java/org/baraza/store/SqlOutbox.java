package org.baraza.store;

import java.time.Instant;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Outbox;
import org.baraza.people.Place;
import org.baraza.store.SqlPosts.Found;
import org.jspecify.annotations.Nullable;

/** The outbox seen from where things are put in: rows that wait, numbered within their lane. */
record SqlOutbox(Transaction transaction) implements Outbox {
  private static final String ROOT_REFUSED = "the thread's root was refused";

  @Override
  public void post(Place place, String key, @Nullable String thread, Card card, Instant now) {
    LanePut lane = transaction.puttingInto(place);
    Optional<Found> root =
        Optional.ofNullable(thread)
            .map(
                it ->
                    find(place, it)
                        .orElseThrow(
                            () ->
                                new StoreFailure(
                                    "message %s replies to %s, which nobody posted in %s"
                                        .formatted(key, it, place))));
    boolean refused = root.filter(Found::isRefused).isPresent();
    String id = transaction.nextId();
    insertPost(place, key, thread, id, refused ? PostState.REFUSED : PostState.WAITING);
    String rootTs = root.map(Found::ts).orElse(null);
    Dispatch post = new Dispatch(place, lane.nextNumber(), id, key, null, rootTs, 0, null);
    insert(post, "post", card, now);
    if (refused) {
      new Settling(transaction).refuse(place, key, ROOT_REFUSED, now);
    } else {
      lane.add(post, card, root.isEmpty() || rootTs != null);
      transaction.touch(place);
    }
  }

  @Override
  public void update(Place place, String key, Card card, Instant now) {
    if (!updateIfPosted(place, key, card, now) && find(place, key).isEmpty()) {
      throw new StoreFailure(
          "message %s is to be redrawn, which nobody posted in %s".formatted(key, place));
    }
  }

  @Override
  public boolean updateIfPosted(Place place, String key, Card card, Instant now) {
    LanePut lane = transaction.puttingInto(place);
    Optional<Found> post = find(place, key);
    if (post.isEmpty() || post.get().isRefused()) {
      return false;
    }
    if (lane.mayRedraw(key)) {
      new Settling(transaction).mergeUpdates(place, key);
      lane.dropUpdates(key);
    }
    Found found = post.get();
    boolean canGo = found.ts() != null && (found.threadKey() == null || found.root() != null);
    Dispatch update =
        new Dispatch(
            place, lane.nextNumber(), transaction.nextId(), key, found.ts(), found.root(), 0, null);
    insert(update, "update", card, now);
    lane.add(update, card, canGo);
    transaction.touch(place);
    return true;
  }

  private Optional<Found> find(Place place, String key) {
    return transaction
        .puttingInto(place)
        .find(key, it -> new SqlPosts(transaction).find(place, it));
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

  private void insert(Dispatch dispatch, String kind, Card card, Instant now) {
    transaction
        .sql()
        .createUpdate(
            """
            insert into outbox
              (workspace, channel, number, id, kind, message_key, card, state, attempts, put_at)
            values (:workspace, :channel, :number, :id, :kind, :key, :card, 'waiting', 0, :now)
            """)
        .bind("workspace", dispatch.lane().workspace())
        .bind("channel", dispatch.lane().channel())
        .bind("number", dispatch.number())
        .bind("id", dispatch.id())
        .bind("kind", kind)
        .bind("key", dispatch.key())
        .bind("card", transaction.json().write(card))
        .bind("now", Micros.of(now))
        .execute();
  }
}
