package org.baraza.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.port.Ballots;
import org.baraza.decision.Paper;
import org.baraza.people.Place;
import org.jdbi.v3.core.statement.SqlStatement;

/** Ballots: a row for each mark, without a time and without a number. */
record SqlBallots(Transaction transaction) implements Ballots {
  @Override
  public Optional<Paper> find(Place place, String decision, String mark) {
    transaction.lock(place);
    return bound(
            transaction
                .sql()
                .createQuery(
                    """
                    select paper from ballot
                    where workspace = :workspace and channel = :channel
                      and decision = :decision and mark = :mark
                    """),
            place,
            decision)
        .bind("mark", mark)
        .map((row, context) -> transaction.json().read(row.getString("paper"), Paper.class))
        .findOne();
  }

  @Override
  public void put(Place place, String decision, String mark, Paper paper) {
    transaction.lock(place);
    bound(
            transaction
                .sql()
                .createUpdate(
                    """
                    insert into ballot (workspace, channel, decision, mark, paper)
                    values (:workspace, :channel, :decision, :mark, :paper)
                    on conflict (workspace, channel, decision, mark)
                      do update set paper = excluded.paper
                    """),
            place,
            decision)
        .bind("mark", mark)
        .bind("paper", transaction.json().write(paper))
        .execute();
  }

  @Override
  public void remove(Place place, String decision, String mark) {
    transaction.lock(place);
    bound(
            transaction
                .sql()
                .createUpdate(
                    """
                    delete from ballot
                    where workspace = :workspace and channel = :channel
                      and decision = :decision and mark = :mark
                    """),
            place,
            decision)
        .bind("mark", mark)
        .execute();
  }

  @Override
  public int count(Place place, String decision) {
    return bound(
            transaction
                .sql()
                .createQuery(
                    """
                    select count(*) from ballot
                    where workspace = :workspace and channel = :channel and decision = :decision
                    """),
            place,
            decision)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public Map<String, Paper> all(Place place, String decision) {
    Map<String, Paper> papers = new LinkedHashMap<>();
    bound(
            transaction
                .sql()
                .createQuery(
                    """
                    select mark, paper from ballot
                    where workspace = :workspace and channel = :channel and decision = :decision
                    order by mark
                    """),
            place,
            decision)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("mark"),
                    transaction.json().read(row.getString("paper"), Paper.class)))
        .forEach(entry -> papers.put(entry.getKey(), entry.getValue()));
    return papers;
  }

  @Override
  public void clear(Place place, String decision) {
    transaction.lock(place);
    bound(
            transaction
                .sql()
                .createUpdate(
                    """
                    delete from ballot
                    where workspace = :workspace and channel = :channel and decision = :decision
                    """),
            place,
            decision)
        .execute();
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Place place, String decision) {
    return statement
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("decision", decision);
  }
}
