package org.baraza.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.port.Decisions;
import org.baraza.decision.Decision;
import org.baraza.people.Place;

/** Decisions: a row for each, numbered within its channel. */
record SqlDecisions(Transaction transaction) implements Decisions {
  @Override
  public Optional<Decision> find(Place place, String id) {
    transaction.lock(place);
    return transaction
        .sql()
        .createQuery(
            """
            select body from decision
            where workspace = :workspace and channel = :channel and id = :id
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("id", id)
        .map((row, context) -> transaction.json().read(row.getString("body"), Decision.class))
        .findOne();
  }

  @Override
  public List<Decision> all(Place place) {
    transaction.lock(place);
    return transaction
        .sql()
        .createQuery(
            """
            select body from decision
            where workspace = :workspace and channel = :channel
            order by number
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .map((row, context) -> transaction.json().read(row.getString("body"), Decision.class))
        .list();
  }

  @Override
  public void save(Place place, Decision decision, boolean open) {
    transaction.lock(place);
    transaction
        .sql()
        .createUpdate(
            """
            insert into decision (workspace, channel, id, number, open, body)
            values
              (:workspace, :channel, :id,
               (select coalesce(max(number), 0) + 1 from decision
                where workspace = :workspace and channel = :channel),
               :open, :body)
            on conflict (workspace, channel, id)
              do update set open = excluded.open, body = excluded.body
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("id", decision.id())
        .bind("open", open ? 1 : 0)
        .bind("body", transaction.json().write(decision))
        .execute();
  }

  @Override
  public List<Placed> openIn(String workspace) {
    return transaction
        .sql()
        .createQuery(
            """
            select channel, body from decision
            where workspace = :workspace and open = 1
            order by channel, number
            """)
        .bind("workspace", workspace)
        .map(
            (row, context) ->
                new Placed(
                    new Place(workspace, row.getString("channel")),
                    transaction.json().read(row.getString("body"), Decision.class)))
        .list();
  }

  @Override
  public Set<String> open() {
    return new LinkedHashSet<>(
        transaction
            .sql()
            .createQuery("select id from decision where open = 1 order by id")
            .mapTo(String.class)
            .list());
  }
}
