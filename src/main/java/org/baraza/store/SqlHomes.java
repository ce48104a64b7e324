package org.baraza.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.port.Homes;
import org.baraza.people.Actor;

/** Homes: a row for each person who ever opened theirs. */
record SqlHomes(Transaction transaction) implements Homes {
  @Override
  public void opened(Actor person, Instant at) {
    transaction
        .sql()
        .createUpdate(
            """
            insert into home (workspace, person, opened_at, shown_at)
            values (:workspace, :person, :at, :at)
            on conflict (workspace, person) do update
            set opened_at = excluded.opened_at, shown_at = excluded.shown_at
            """)
        .bind("workspace", person.workspace())
        .bind("person", person.userId())
        .bind("at", Micros.of(at))
        .execute();
  }

  @Override
  public void shown(Actor person, Instant at) {
    transaction
        .sql()
        .createUpdate(
            """
            update home set shown_at = :at where workspace = :workspace and person = :person
            """)
        .bind("workspace", person.workspace())
        .bind("person", person.userId())
        .bind("at", Micros.of(at))
        .execute();
  }

  @Override
  public Optional<Opened> find(Actor person) {
    return transaction
        .sql()
        .createQuery("select * from home where workspace = :workspace and person = :person")
        .bind("workspace", person.workspace())
        .bind("person", person.userId())
        .map((row, context) -> read(row))
        .findOne();
  }

  @Override
  public List<Opened> openedSince(String workspace, Instant since) {
    return transaction
        .sql()
        .createQuery(
            """
            select * from home
            where workspace = :workspace and opened_at >= :since
            order by person
            """)
        .bind("workspace", workspace)
        .bind("since", Micros.of(since))
        .map((row, context) -> read(row))
        .list();
  }

  private static Opened read(ResultSet row) throws SQLException {
    return new Opened(
        new Actor(row.getString("workspace"), row.getString("person")),
        Micros.instant(row.getLong("opened_at")),
        Micros.instant(row.getLong("shown_at")));
  }
}
