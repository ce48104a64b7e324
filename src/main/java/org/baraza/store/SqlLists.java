package org.baraza.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.port.Lists;
import org.baraza.flow.Row;
import org.baraza.people.Place;
import org.baraza.plan.PlanList;

/** Lists: a row for each version, the last one counts. */
record SqlLists(Transaction transaction) implements Lists {
  @Override
  public PlanList find(Place place, String occasion, String list) {
    return transaction
        .sight(place)
        .list(occasion, list)
        .orElseGet(() -> read(place, occasion, list));
  }

  private PlanList read(Place place, String occasion, String list) {
    return transaction
        .sql()
        .createQuery(
            """
            select * from list_version
            where workspace = :workspace and channel = :channel
              and occasion = :occasion and list = :list
            order by version desc
            limit 1
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("occasion", occasion)
        .bind("list", list)
        .map((row, context) -> read(row))
        .findOne()
        .orElseGet(() -> PlanList.empty(place, occasion, list));
  }

  @Override
  public List<PlanList> all(Place place) {
    return transaction.sight(place).lists(() -> readAll(place));
  }

  private List<PlanList> readAll(Place place) {
    return transaction
        .sql()
        .createQuery(
            """
            select * from list_version v
            where workspace = :workspace and channel = :channel
              and version = (
                select max(version) from list_version w
                where w.workspace = v.workspace and w.channel = v.channel
                  and w.occasion = v.occasion and w.list = v.list)
            order by occasion, list
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .map((row, context) -> read(row))
        .list();
  }

  @Override
  public Optional<PlanList> version(Place place, String occasion, String list, int version) {
    return transaction
        .sql()
        .createQuery(
            """
            select * from list_version
            where workspace = :workspace and channel = :channel
              and occasion = :occasion and list = :list and version = :version
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("occasion", occasion)
        .bind("list", list)
        .bind("version", version)
        .map((row, context) -> read(row))
        .findOne();
  }

  @Override
  public void save(PlanList list, String by, Instant at) {
    PlanList stored = find(list.place(), list.occasion(), list.list());
    if (list.equals(stored)) {
      return;
    }
    if (list.version() != stored.version() + 1) {
      throw new StoreFailure(
          "a list was saved as version %d on top of version %d: %s in %s"
              .formatted(list.version(), stored.version(), list.list(), list.place()));
    }
    insert(list, by, at);
  }

  @Override
  public void bring(PlanList list, String by, Instant at) {
    if (find(list.place(), list.occasion(), list.list()).version() > 0) {
      throw new StoreFailure("the list %s is there already".formatted(list.list()));
    }
    insert(list, by, at);
  }

  private void insert(PlanList list, String by, Instant at) {
    transaction
        .sql()
        .createUpdate(
            """
            insert into list_version
              (workspace, channel, occasion, list, version, content, saved_by, saved_at)
            values (:workspace, :channel, :occasion, :list, :version, :content, :by, :at)
            """)
        .bind("workspace", list.place().workspace())
        .bind("channel", list.place().channel())
        .bind("occasion", list.occasion())
        .bind("list", list.list())
        .bind("version", list.version())
        .bind("content", transaction.json().writeAll(list.rows(), Row.class))
        .bind("by", by)
        .bind("at", Micros.of(at))
        .execute();
    transaction.sight(list.place()).changeLists();
  }

  private PlanList read(ResultSet row) throws SQLException {
    return new PlanList(
        new Place(row.getString("workspace"), row.getString("channel")),
        row.getString("occasion"),
        row.getString("list"),
        row.getInt("version"),
        transaction.json().readAll(row.getString("content"), Row.class));
  }
}
