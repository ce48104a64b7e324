package org.baraza.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.port.Commitments;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Handover;
import org.baraza.commitment.Origin;
import org.baraza.commitment.Status;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Commitments: a row for each, with its history inside. */
record SqlCommitments(Transaction transaction) implements Commitments {
  @Override
  public Optional<Commitment> find(Place place, String id) {
    transaction.lock(place);
    return transaction
        .sql()
        .createQuery(
            """
            select body from commitment
            where workspace = :workspace and channel = :channel and id = :id
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("id", id)
        .map((row, context) -> read(row.getString("body")))
        .findOne();
  }

  @Override
  public List<Commitment> inChannel(Place place) {
    transaction.lock(place);
    return all(
        transaction
            .sql()
            .createQuery(
                """
                select body from commitment
                where workspace = :workspace and channel = :channel and status <> 'DRAFT'
                order by number
                """)
            .bind("workspace", place.workspace())
            .bind("channel", place.channel()));
  }

  @Override
  public List<Commitment> ofMember(String workspace, String userId) {
    return all(
        transaction
            .sql()
            .createQuery(
                """
                select body from commitment
                where workspace = :workspace and status <> 'DRAFT'
                  and (owner = :member or relay = :member or heir = :member)
                order by created_at, channel, number
                """)
            .bind("workspace", workspace)
            .bind("member", userId));
  }

  @Override
  public List<Commitment> liveDueBetween(String workspace, LocalDate from, LocalDate until) {
    return all(
        transaction
            .sql()
            .createQuery(
                """
                select body from commitment
                where workspace = :workspace and status in ('OPEN', 'SILENT')
                  and due between :from and :until
                order by due, created_at, channel, number
                """)
            .bind("workspace", workspace)
            .bind("from", from.toString())
            .bind("until", until.toString()));
  }

  @Override
  public List<Commitment> fromRow(Place place, String occasion, String list, String row) {
    transaction.lock(place);
    return all(
        transaction
            .sql()
            .createQuery(
                """
                select body from commitment
                where workspace = :workspace and channel = :channel and source_row = :source
                  and status <> 'DRAFT'
                order by number
                """)
            .bind("workspace", place.workspace())
            .bind("channel", place.channel())
            .bind("source", source(occasion, list, row)));
  }

  @Override
  public void save(Commitment commitment) {
    transaction.lock(commitment.place());
    int stored = commitment.revision() == 1 ? insert(commitment) : update(commitment);
    if (stored != 1) {
      throw new StoreFailure(
          "commitment %s was saved as revision %d, which somebody else had stored"
              .formatted(commitment.id(), commitment.revision()));
    }
  }

  @Override
  public void bring(Commitment commitment) {
    transaction.lock(commitment.place());
    if (insert(commitment) != 1) {
      throw new StoreFailure("commitment %s is there already".formatted(commitment.id()));
    }
  }

  private int insert(Commitment commitment) {
    Place place = commitment.place();
    Terms terms = Terms.of(commitment);
    return transaction
        .sql()
        .createUpdate(
            """
            insert into commitment
              (workspace, channel, id, number, revision, status, owner, relay, heir, due,
               source_row, created_at, body)
            values
              (:workspace, :channel, :id,
               (select coalesce(max(number), 0) + 1 from commitment
                where workspace = :workspace and channel = :channel),
               :revision, :status, :owner, :relay, :heir, :due, :source, :createdAt, :body)
            on conflict (workspace, channel, id) do nothing
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("id", commitment.id())
        .bind("revision", commitment.revision())
        .bind("status", commitment.status().name())
        .bind("owner", terms.owner())
        .bind("relay", terms.relay())
        .bind("heir", terms.heir())
        .bind("due", terms.due())
        .bind("source", source(commitment.origin()))
        .bind("createdAt", Micros.of(commitment.createdAt()))
        .bind("body", transaction.json().write(commitment))
        .execute();
  }

  private int update(Commitment commitment) {
    Place place = commitment.place();
    Terms terms = Terms.of(commitment);
    return transaction
        .sql()
        .createUpdate(
            """
            update commitment
            set revision = :revision, status = :status, owner = :owner, relay = :relay,
                heir = :heir, due = :due, body = :body
            where workspace = :workspace and channel = :channel and id = :id
              and revision = :revision - 1
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("id", commitment.id())
        .bind("revision", commitment.revision())
        .bind("status", commitment.status().name())
        .bind("owner", terms.owner())
        .bind("relay", terms.relay())
        .bind("heir", terms.heir())
        .bind("due", terms.due())
        .bind("body", transaction.json().write(commitment))
        .execute();
  }

  @Override
  public void dropDraft(Place place, String id) {
    transaction
        .sql()
        .createUpdate(
            """
            delete from commitment
            where workspace = :workspace and channel = :channel and id = :id
              and status = 'DRAFT'
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("id", id)
        .execute();
  }

  /** The columns that are searched by. */
  private record Terms(
      @Nullable String owner, @Nullable String relay, @Nullable String heir, @Nullable String due) {
    static Terms of(Commitment commitment) {
      Handover handover = commitment.status() == Status.DRAFT ? null : commitment.handover();
      return new Terms(
          member(commitment.owner()),
          commitment.terms().relay(),
          handover == null ? null : member(handover.to(), handover.relay()),
          commitment.due().map(LocalDate::toString).orElse(null));
    }

    private static @Nullable String member(Who who) {
      return member(who, null);
    }

    private static @Nullable String member(Who who, @Nullable String otherwise) {
      return who instanceof Who.Member member ? member.userId() : otherwise;
    }
  }

  private static @Nullable String source(Origin origin) {
    return origin instanceof Origin.ListRow row
        ? source(row.occasion(), row.list(), row.row())
        : null;
  }

  private static String source(String occasion, String list, String row) {
    return occasion + "/" + list + "/" + row;
  }

  private List<Commitment> all(Query query) {
    return query.map((row, context) -> read(row.getString("body"))).list();
  }

  private Commitment read(String body) {
    return transaction.json().read(body, Commitment.class);
  }
}
