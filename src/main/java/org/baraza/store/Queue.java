package org.baraza.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Lanes.Sent;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/** What waits in lanes, and how far each message has come on its way to Slack. */
record Queue(Transaction transaction) {

  /**
   * Posts before updates, as in the alphabet, each in the order in which they were put down; as far
   * as everything stands on which they depend.
   */
  List<Dispatch> first(Place lane, int atMost) {
    return transaction
        .putInto(lane)
        .flatMap(LanePut::inOrder)
        .map(all -> all.subList(0, Math.min(atMost, all.size())))
        .orElseGet(() -> read(lane, atMost));
  }

  /** A lane into which something is about to be put. */
  LanePut put(Place lane) {
    return transaction
        .sql()
        .createQuery(
            """
            select coalesce(max(number), 0) as last,
                   coalesce(max(case when state = 'waiting' then 1 else 0 end), 0) as waits
            from outbox where workspace = :workspace and channel = :channel
            """)
        .bind("workspace", lane.workspace())
        .bind("channel", lane.channel())
        .map((row, context) -> new LanePut(row.getLong("last"), row.getInt("waits") == 0))
        .one();
  }

  private List<Dispatch> read(Place lane, int atMost) {
    List<Row> rows =
        transaction
            .sql()
            .createQuery(
                """
                select o.number, o.id, o.kind, o.message_key, o.attempts, o.in_doubt_since,
                       p.ts, p.thread_key, root.ts as root_ts
                from outbox o
                join post p
                  on p.workspace = o.workspace and p.channel = o.channel
                  and p.message_key = o.message_key
                left join post root
                  on root.workspace = p.workspace and root.channel = p.channel
                  and root.message_key = p.thread_key
                where o.workspace = :workspace and o.channel = :channel and o.state = 'waiting'
                order by o.kind, o.number
                limit :atMost
                """)
            .bind("workspace", lane.workspace())
            .bind("channel", lane.channel())
            .bind("atMost", atMost)
            .map((row, context) -> Row.of(lane, row))
            .list();
    if (!rows.isEmpty() && !rows.get(0).canGo()) {
      throw new StoreFailure(
          "message %s in %s is first in its lane and what it depends on does not stand yet"
              .formatted(rows.get(0).dispatch().key(), lane));
    }
    return rows.stream().takeWhile(Row::canGo).map(Row::dispatch).toList();
  }

  /**
   * A message that waits.
   *
   * @param canGo whether its thread's root stands, and the message that it redraws
   */
  private record Row(Dispatch dispatch, boolean canGo) {
    static Row of(Place lane, ResultSet row) throws SQLException {
      boolean update = row.getString("kind").equals("update");
      String ts = row.getString("ts");
      String root = row.getString("root_ts");
      return new Row(
          new Dispatch(
              lane,
              row.getLong("number"),
              row.getString("id"),
              row.getString("message_key"),
              update ? ts : null,
              root,
              row.getInt("attempts"),
              since(row)),
          (root != null || row.getString("thread_key") == null) && (ts != null || !update));
    }

    private static @Nullable Instant since(ResultSet row) throws SQLException {
      long micros = row.getLong("in_doubt_since");
      return row.wasNull() ? null : Micros.instant(micros);
    }
  }

  /**
   * Returns the words of the first of them, until one was settled or tried since it was read. The
   * first moment of doubt is kept, so that a look for the message goes back far enough.
   */
  List<Card> markInDoubt(List<Dispatch> messages, Instant now) {
    Place lane = messages.get(0).lane();
    Optional<LanePut> put = transaction.putInto(lane);
    Optional<List<Card>> known = put.flatMap(it -> it.words(messages));
    put.ifPresent(LanePut::isNotAll); // from now on some are on their way
    if (known.isPresent()) {
      markAllInDoubt(lane, now);
      return known.get();
    }
    List<Card> words = new ArrayList<>();
    for (Dispatch message : messages) {
      Optional<Card> card = markInDoubt(message, now);
      if (card.isEmpty()) {
        break;
      }
      words.add(card.get());
    }
    return words;
  }

  private void markAllInDoubt(Place lane, Instant now) {
    transaction
        .sql()
        .createUpdate(
            """
            update outbox set attempts = 1, in_doubt_since = :now
            where workspace = :workspace and channel = :channel and state = 'waiting'
            """)
        .bind("now", Micros.of(now))
        .bind("workspace", lane.workspace())
        .bind("channel", lane.channel())
        .execute();
  }

  private Optional<Card> markInDoubt(Dispatch dispatch, Instant now) {
    return transaction
        .sql()
        .createQuery(
            """
            update outbox
            set attempts = attempts + 1, in_doubt_since = coalesce(in_doubt_since, :now)
            where workspace = :workspace and channel = :channel and number = :number
              and id = :id and state = 'waiting' and attempts = :attempts
            returning card
            """)
        .bind("now", Micros.of(now))
        .bind("workspace", dispatch.lane().workspace())
        .bind("channel", dispatch.lane().channel())
        .bind("number", dispatch.number())
        .bind("id", dispatch.id())
        .bind("attempts", dispatch.attempts())
        .mapTo(String.class)
        .findOne()
        .map(it -> transaction.json().read(it, Card.class));
  }

  int clearDoubt(Dispatch dispatch, String error) {
    return transaction
        .sql()
        .createUpdate(
            """
            update outbox set in_doubt_since = null, error = :error
            where workspace = :workspace and channel = :channel and number = :number
              and id = :id and state = 'waiting'
            """)
        .bind("error", error)
        .bind("workspace", dispatch.lane().workspace())
        .bind("channel", dispatch.lane().channel())
        .bind("number", dispatch.number())
        .bind("id", dispatch.id())
        .execute();
  }

  /**
   * Whatever was thought of them meanwhile: a message that stands in the channel stands, and
   * nothing is left to say. Ids tell them apart, because numbers come again.
   */
  int markSent(Place lane, List<Sent> messages) {
    messages.stream()
        .filter(it -> it.message().redraws().isEmpty())
        .forEach(it -> recordPlace(it.message(), it.ts()));
    return transaction
        .sql()
        .createUpdate(
            """
            delete from outbox
            where workspace = :workspace and channel = :channel and id in (<ids>)
            """)
        .bind("workspace", lane.workspace())
        .bind("channel", lane.channel())
        .bindList("ids", messages.stream().map(it -> it.message().id()).toList())
        .execute();
  }

  private void recordPlace(Dispatch dispatch, String ts) {
    transaction
        .sql()
        .createUpdate(
            """
            update post set state = 'posted', ts = :ts
            where workspace = :workspace and channel = :channel and message_key = :key
            """)
        .bind("ts", ts)
        .bind("workspace", dispatch.lane().workspace())
        .bind("channel", dispatch.lane().channel())
        .bind("key", dispatch.key())
        .execute();
  }

  /** Lanes in which something waits, oldest first. */
  List<Place> lanes(int atMost) {
    return transaction
        .sql()
        .createQuery(
            """
            select workspace, channel from outbox
            where state = 'waiting'
            group by workspace, channel
            order by min(put_at), workspace, channel
            limit :atMost
            """)
        .bind("atMost", atMost)
        .map((row, context) -> new Place(row.getString("workspace"), row.getString("channel")))
        .list();
  }

  /** The same without those that somebody drains or that are to be looked at later anyway. */
  List<Place> unattended(Instant now, int atMost) {
    return transaction
        .sql()
        .createQuery(
            """
            select o.workspace, o.channel from outbox o
            where o.state = 'waiting'
              and not exists (
                select 1 from lane_lease l
                where l.workspace = o.workspace and l.channel = o.channel
                  and l.held_until > :now)
              and not exists (
                select 1 from wake w
                where w.kind = :kind and w.id = o.workspace || '/' || o.channel)
            group by o.workspace, o.channel
            order by min(o.put_at), o.workspace, o.channel
            limit :atMost
            """)
        .bind("now", Micros.of(now))
        .bind("kind", SqlLanes.WAKE)
        .bind("atMost", atMost)
        .map((row, context) -> new Place(row.getString("workspace"), row.getString("channel")))
        .list();
  }

  /** How much waits in all lanes, since when, and how much was set aside for good. */
  Backlog backlog() {
    return transaction
        .sql()
        .createQuery(
            """
            select count(*) as messages, count(distinct workspace || '/' || channel) as lanes,
                   min(put_at) as oldest,
                   (select count(*) from outbox where state = 'refused') as refused
            from outbox where state = 'waiting'
            """)
        .map(
            (row, context) -> {
              long oldest = row.getLong("oldest");
              return new Backlog(
                  row.getLong("messages"),
                  row.getLong("lanes"),
                  oldest == 0 ? null : Micros.instant(oldest),
                  row.getLong("refused"));
            })
        .one();
  }
}
