package org.baraza.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.baraza.assistant.port.Dismissals;
import org.baraza.people.Place;
import org.baraza.plan.Dismissal;

/** Dismissals: a row for each, which says when it was taken back or replaced. */
record SqlDismissals(Transaction transaction) implements Dismissals {
  @Override
  public List<Dismissal> all(Place place) {
    return transaction.sight(place).dismissals(() -> readAll(place));
  }

  private List<Dismissal> readAll(Place place) {
    return transaction
        .sql()
        .createQuery(
            """
            select * from dismissal
            where workspace = :workspace and channel = :channel and undone_at is null
            order by number
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .map((row, context) -> read(row))
        .list();
  }

  @Override
  public void save(Place place, Dismissal dismissal) {
    all(place).stream()
        .filter(known -> known.conversation().equals(dismissal.conversation()))
        .filter(known -> known.check().equals(dismissal.check()))
        .forEach(known -> undo(place, known.id(), dismissal.by(), dismissal.at()));
    transaction
        .sql()
        .createUpdate(
            """
            insert into dismissal
              (workspace, channel, id, number, conversation, check_id, reason,
               said_by, said_at)
            values
              (:workspace, :channel, :id,
               (select coalesce(max(number), 0) + 1 from dismissal
                where workspace = :workspace and channel = :channel),
               :conversation, :check, :reason, :by, :at)
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("id", dismissal.id())
        .bind("conversation", dismissal.conversation())
        .bind("check", dismissal.check())
        .bind("reason", dismissal.reason())
        .bind("by", dismissal.by())
        .bind("at", Micros.of(dismissal.at()))
        .execute();
    transaction.sight(place).changeDismissals();
  }

  @Override
  public void undo(Place place, String id, String by, Instant at) {
    transaction.sight(place).changeDismissals();
    transaction
        .sql()
        .createUpdate(
            """
            update dismissal set undone_by = :by, undone_at = :at
            where workspace = :workspace and channel = :channel and id = :id
              and undone_at is null
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("id", id)
        .bind("by", by)
        .bind("at", Micros.of(at))
        .execute();
  }

  private static Dismissal read(ResultSet row) throws SQLException {
    return new Dismissal(
        row.getString("id"),
        row.getString("conversation"),
        row.getString("check_id"),
        row.getString("reason"),
        row.getString("said_by"),
        Micros.instant(row.getLong("said_at")));
  }
}
