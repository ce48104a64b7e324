package org.baraza.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baraza.assistant.port.Stands;
import org.baraza.commitment.Commitment;
import org.baraza.flow.Purpose;
import org.baraza.people.Place;
import org.baraza.plan.Stand;
import org.baraza.plan.Trouble;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Where plans stand: a row for each. Sets are written as {@code ,a,b,} to be searched; what the
 * days bring is worked out when the rows are put in order.
 */
record SqlStands(Transaction transaction) implements Stands {
  @Override
  public void save(Stand stand, boolean open, boolean archived) {
    transaction.lock(stand.place());
    transaction
        .sql()
        .createUpdate(
            """
            insert into stand
              (workspace, channel, open, archived, purposes, facilitators, stops, unready_visit,
               latest_at, body)
            values
              (:workspace, :channel, :open, :archived, :purposes, :facilitators, :stops, :visit,
               :latest, :body)
            on conflict (workspace, channel) do update
            set open = excluded.open, archived = excluded.archived,
                purposes = excluded.purposes, facilitators = excluded.facilitators,
                stops = excluded.stops, unready_visit = excluded.unready_visit,
                latest_at = excluded.latest_at, body = excluded.body
            """)
        .bind("workspace", stand.place().workspace())
        .bind("channel", stand.place().channel())
        .bind("open", open ? 1 : 0)
        .bind("archived", archived ? 1 : 0)
        .bind("purposes", listed(stand.purposes().stream().map(Purpose::folder).toList()))
        .bind("facilitators", listed(List.copyOf(stand.facilitators())))
        .bind("stops", stand.stops())
        .bind("visit", unready(stand))
        .bind("latest", Micros.of(stand.latest()))
        .bind("body", transaction.json().write(stand))
        .execute();
  }

  private static @Nullable String unready(Stand stand) {
    LocalDate visit = stand.visit();
    return visit == null || stand.ready() ? null : visit.toString();
  }

  private static String listed(List<String> values) {
    return values.stream().collect(Collectors.joining(",", ",", ","));
  }

  @Override
  public boolean isOpen(Place place) {
    return transaction
        .sql()
        .createQuery(
            """
            select open from stand where workspace = :workspace and channel = :channel
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .mapTo(Integer.class)
        .findOne()
        .equals(Optional.of(1));
  }

  @Override
  public List<Place> missing(int atMost) {
    return transaction
        .sql()
        .createQuery(
            """
            select workspace, channel from plan p
            where not exists (
              select 1 from stand s
              where s.workspace = p.workspace and s.channel = p.channel)
            order by workspace, channel
            limit :most
            """)
        .bind("most", atMost)
        .map((row, context) -> new Place(row.getString("workspace"), row.getString("channel")))
        .list();
  }

  @Override
  public List<Trouble> worstFirst(View view, Narrowing narrowing, int from, int atMost) {
    Query query =
        inView(
                view,
                """
                select s.body, coalesce(o.overdue, 0) as overdue, o.oldest,
                  coalesce(o.overdue, 0) * :overdueWeighs + s.stops * :stopWeighs
                    + case when s.unready_visit between :today and :soon
                        then :visitWeighs else 0 end
                    + case when s.latest_at < :quietBefore then :quietWeighs else 0 end as weight
                from stand s
                left join (
                  select channel, count(*) as overdue, min(due) as oldest from commitment
                  where workspace = :workspace and status in ('OPEN', 'SILENT') and due < :today
                  group by channel) o on o.channel = s.channel
                where s.workspace = :workspace and s.archived = 0
                  and ((:all = 1 and s.open = 1) or s.channel in (<own>))
                  and s.purposes like :purpose and s.facilitators like :facilitator
                  and (:overdueOnly = 0 or o.overdue > 0)
                order by weight desc, s.latest_at, s.channel
                limit :most offset :from
                """)
            .bind("overdueWeighs", Trouble.OVERDUE_WEIGHS)
            .bind("stopWeighs", Trouble.STOP_WEIGHS)
            .bind("visitWeighs", Trouble.VISIT_WEIGHS)
            .bind("quietWeighs", Trouble.QUIET_WEIGHS)
            .bind("soon", view.today().plusDays(Stand.UNTIL_READY).toString())
            .bind("quietBefore", Micros.of(Trouble.quietBefore(view.now())))
            .bind("purpose", narrowing.kind().map(it -> "%," + it.folder() + ",%").orElse("%"))
            .bind("facilitator", narrowing.facilitatedBy().map(it -> "%," + it + ",%").orElse("%"))
            .bind("overdueOnly", narrowing.overdueOnly() ? 1 : 0)
            .bind("from", from)
            .bind("most", atMost);
    return query
        .map(
            (row, context) ->
                new Trouble(
                    transaction.json().read(row.getString("body"), Stand.class),
                    row.getInt("overdue"),
                    day(row.getString("oldest"))))
        .list();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @Override
  public List<Commitment> overdue(View view, int from, int atMost) {
    return inView(
            view,
            """
            select c.body from commitment c
            join stand s on s.workspace = c.workspace and s.channel = c.channel
            where c.workspace = :workspace and c.status in ('OPEN', 'SILENT') and c.due < :today
              and s.archived = 0 and ((:all = 1 and s.open = 1) or s.channel in (<own>))
            order by c.due, c.channel, c.number
            limit :most offset :from
            """)
        .bind("from", from)
        .bind("most", atMost)
        .map((row, context) -> transaction.json().read(row.getString("body"), Commitment.class))
        .list();
  }

  private Query inView(View view, String sql) {
    return transaction
        .sql()
        .createQuery(sql)
        .bind("workspace", view.workspace())
        .bind("all", view.all() ? 1 : 0)
        .bind("today", view.today().toString())
        .bindList(EmptyHandling.NULL_KEYWORD, "own", List.copyOf(view.own()));
  }
}
