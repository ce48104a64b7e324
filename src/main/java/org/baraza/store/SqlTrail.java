package org.baraza.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.baraza.assistant.port.Trail;
import org.baraza.commitment.Entry;
import org.baraza.people.Place;

/**
 * The audit trail, read together from where things are remembered already, and from the deeds that
 * nothing else remembers. Values and reasons are never selected.
 */
record SqlTrail(Transaction transaction) implements Trail {
  private static final String REMEMBERED =
      """
      select 'began' as kind, flow, '' as about, started_by as done_by, started_at as done_at
      from conversation where workspace = :workspace and channel = :channel
      union all
      select case when a.status in ('offered', 'declined') then 'offered' else 'answered' end,
        c.flow, a.question, a.said_by, a.said_at
      from answer a
      join conversation c
        on c.workspace = a.workspace and c.channel = a.channel and c.id = a.conversation
      where a.workspace = :workspace and a.channel = :channel
      union all
      select case when a.status = 'current' then 'settled' else a.status end,
        c.flow, a.question, a.settled_by, a.settled_at
      from answer a
      join conversation c
        on c.workspace = a.workspace and c.channel = a.channel and c.id = a.conversation
      where a.workspace = :workspace and a.channel = :channel and a.settled_at is not null
      union all
      select 'list', '', list, saved_by, saved_at
      from list_version where workspace = :workspace and channel = :channel
      union all
      select 'dismissed', '', '', said_by, said_at
      from dismissal where workspace = :workspace and channel = :channel
      union all
      select 'undismissed', '', '', undone_by, undone_at
      from dismissal
      where workspace = :workspace and channel = :channel and undone_at is not null
      union all
      select kind, '', about, done_by, done_at
      from deed where workspace = :workspace and channel = :channel
      """;

  @Override
  public void note(Place place, String by, String kind, String about, Instant at) {
    transaction.lock(place);
    transaction
        .sql()
        .createUpdate(
            """
            insert into deed (workspace, channel, number, kind, about, done_by, done_at)
            values (:workspace, :channel,
              (select coalesce(max(number), 0) + 1 from deed
               where workspace = :workspace and channel = :channel),
              :kind, :about, :by, :at)
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("kind", kind)
        .bind("about", about)
        .bind("by", by)
        .bind("at", Micros.of(at))
        .execute();
  }

  @Override
  public List<Deed> latest(Place place, int from, int atMost) {
    List<Deed> deeds = new ArrayList<>(remembered(place, from + atMost));
    deeds.addAll(promised(place));
    return deeds.stream()
        .sorted(Comparator.comparing(Deed::at).reversed())
        .skip(from)
        .limit(atMost)
        .toList();
  }

  private List<Deed> remembered(Place place, int atMost) {
    return transaction
        .sql()
        .createQuery("select * from (" + REMEMBERED + ") t order by done_at desc limit :most")
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("most", atMost)
        .map(
            (row, context) ->
                new Deed(
                    row.getString("kind"),
                    row.getString("flow"),
                    row.getString("about"),
                    row.getString("done_by"),
                    Micros.instant(row.getLong("done_at"))))
        .list();
  }

  /** A promise carries its own history. */
  private List<Deed> promised(Place place) {
    return new SqlCommitments(transaction)
        .inChannel(place).stream()
            .flatMap(commitment -> commitment.history().stream())
            .map(SqlTrail::deed)
            .toList();
  }

  private static Deed deed(Entry entry) {
    String event = entry.event().getClass().getSimpleName();
    String kind = event.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return new Deed("promise." + kind, "", "", entry.by(), entry.at());
  }
}
