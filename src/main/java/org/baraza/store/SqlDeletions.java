package org.baraza.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Deletions;
import org.baraza.assistant.port.Posts;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** What is to be deleted, and the deleting of rows. */
record SqlDeletions(Transaction transaction) implements Deletions {
  /** What belongs to a channel; a table that refers to another one stands before it. */
  private static final List<String> OF_A_PLAN =
      List.of(
          "answer",
          "conversation",
          "list_version",
          "dismissal",
          "commitment",
          "ballot",
          "decision",
          "quiet_voice",
          "canvas",
          "stand",
          "deed",
          "plan");

  private static final List<String> OF_A_WORKSPACE =
      List.of("office", "home", "nudge", "preference", "deletion");

  @Override
  public Optional<Deletion> find(Subject subject) {
    return transaction
        .sql()
        .createQuery(
            """
            select asked_by, due_at, notice from deletion
            where workspace = :workspace and kind = :kind and subject = :subject
            """)
        .bindMap(keys(subject))
        .map(
            (row, context) ->
                new Deletion(
                    subject,
                    row.getString("asked_by"),
                    Micros.instant(row.getLong("due_at")),
                    row.getString("notice")))
        .findOne();
  }

  private static Map<String, String> keys(Subject subject) {
    return Map.of(
        "workspace", subject.workspace(), "kind", subject.kind().id(), "subject", subject.id());
  }

  @Override
  public void ask(Deletion deletion) {
    transaction
        .sql()
        .createUpdate(
            """
            insert into deletion (workspace, kind, subject, asked_by, due_at, notice)
            values (:workspace, :kind, :subject, :by, :due, :notice)
            on conflict (workspace, kind, subject) do nothing
            """)
        .bindMap(keys(deletion.subject()))
        .bind("by", deletion.askedBy())
        .bind("due", Micros.of(deletion.due()))
        .bind("notice", deletion.notice())
        .execute();
  }

  @Override
  public void withdraw(Subject subject) {
    transaction
        .sql()
        .createUpdate(
            """
            delete from deletion
            where workspace = :workspace and kind = :kind and subject = :subject
            """)
        .bindMap(keys(subject))
        .execute();
  }

  @Override
  public Extent extent(Subject subject) {
    return switch (subject.kind()) {
      case PERSON ->
          new Extent(
              0, count(subject, "answer", "said_by"), count(subject, "commitment", "owner"), 0);
      case PLAN ->
          new Extent(
              count(subject, "plan", "channel"),
              count(subject, "answer", "channel"),
              count(subject, "commitment", "channel"),
              count(subject, "post", "channel"));
      case WORKSPACE ->
          new Extent(
              count(subject, "plan", "workspace"),
              count(subject, "answer", "workspace"),
              count(subject, "commitment", "workspace"),
              count(subject, "post", "workspace"));
    };
  }

  private long count(Subject subject, String table, String column) {
    return transaction
        .sql()
        .createQuery(
            "select count(*) from %s where workspace = :workspace and %s = :id"
                .formatted(table, column))
        .bind("workspace", subject.workspace())
        .bind("id", subject.id())
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void erase(Place place, Card instead, Instant now) {
    transaction.lock(place);
    Elsewhere elsewhere = new Elsewhere(transaction);
    elsewhere.blank(place, instead, now);
    elsewhere.cancelMoments(place);
    for (String table : OF_A_PLAN) {
      transaction
          .sql()
          .createUpdate(
              "delete from %s where workspace = :workspace and channel = :channel".formatted(table))
          .bind("workspace", place.workspace())
          .bind("channel", place.channel())
          .execute();
    }
    transaction
        .sql()
        .createUpdate(
            """
            delete from nudge
            where workspace = :workspace
              and (receiver = :channel or item like :channel || '/%')
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .execute();
    new Blanking(transaction).blank(place, instead, now);
    transaction.erase();
  }

  @Override
  public List<Letter> letters(Place place) {
    return transaction
        .sql()
        .createQuery(
            """
            select distinct receiver, day from nudge
            where workspace = :workspace and item like :channel || '/%'
            order by receiver, day
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .map(
            (row, context) ->
                new Letter(row.getString("receiver"), LocalDate.parse(row.getString("day"))))
        .list();
  }

  @Override
  public void blank(Place place, String key, Card instead, Instant now) {
    if (!(new SqlPosts(transaction).standing(place, key) instanceof Posts.Standing.Absent)) {
      new Elsewhere(transaction).blank(place, key, instead, now);
    }
  }

  @Override
  public void forget(Actor person, String name) {
    places(person.workspace()).forEach(transaction::lock);
    new Forgetting(transaction, person).forget(name);
    new Elsewhere(transaction).cancelMoments(person.workspace(), person.userId());
    transaction.erase();
  }

  @Override
  public List<Place> places(String workspace) {
    return transaction
        .sql()
        .createQuery(
            """
            select channel from plan where workspace = :workspace
            union select channel from post where workspace = :workspace
            union select channel from deed where workspace = :workspace
            order by 1
            """)
        .bind("workspace", workspace)
        .map((row, context) -> new Place(workspace, row.getString("channel")))
        .list();
  }

  @Override
  public void eraseAll(String workspace, Card instead, Instant now) {
    Blanking blanking = new Blanking(transaction);
    for (Place place : places(workspace)) {
      transaction.lock(place);
      blanking.blank(place, instead, now);
    }
    Stream.of(OF_A_PLAN, OF_A_WORKSPACE)
        .flatMap(List::stream)
        .forEach(table -> empty(table, workspace));
    new Elsewhere(transaction).cancelMoments(workspace);
    transaction.erase();
  }

  private void empty(String table, String workspace) {
    transaction
        .sql()
        .createUpdate("delete from %s where workspace = :workspace".formatted(table))
        .bind("workspace", workspace)
        .execute();
  }
}
