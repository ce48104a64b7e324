package org.baraza.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.port.Conversations;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/** Conversations: a row for each, with the rows of their answers. */
record SqlConversations(Transaction transaction) implements Conversations {
  @Override
  public Optional<Conversation> find(Place place, String id) {
    return transaction.sight(place).conversation(id).or(() -> read(place, id));
  }

  private Optional<Conversation> read(Place place, String id) {
    return transaction
        .sql()
        .createQuery(
            """
            select * from conversation
            where workspace = :workspace and channel = :channel and id = :id
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("id", id)
        .map((row, context) -> bare(row))
        .findOne()
        .map(this::withAnswers);
  }

  @Override
  public Optional<Conversation> latest(Place place, String flow, String occasion) {
    transaction.lock(place);
    return transaction
        .sql()
        .createQuery(
            """
            select * from conversation
            where workspace = :workspace and channel = :channel
              and flow = :flow and occasion = :occasion
            order by number desc
            limit 1
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("flow", flow)
        .bind("occasion", occasion)
        .map((row, context) -> bare(row))
        .findOne()
        .map(this::withAnswers);
  }

  @Override
  public Optional<Conversation> withReply(Place place, String ts) {
    transaction.lock(place);
    return transaction
        .sql()
        .createQuery(
            """
            select distinct conversation from answer
            where workspace = :workspace and channel = :channel and reply = :reply
              and status in ('current', 'offered')
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("reply", ts)
        .mapTo(String.class)
        .findFirst()
        .flatMap(id -> find(place, id));
  }

  @Override
  public Optional<Answer> withdrawn(Place place, String conversation, String question) {
    transaction.lock(place);
    return new SqlAnswers(transaction).withdrawn(place, conversation, question);
  }

  @Override
  public List<Conversation> all(Place place) {
    return transaction.sight(place).conversations(() -> readAll(place));
  }

  private List<Conversation> readAll(Place place) {
    Map<String, SqlAnswers.Standing> answers = new SqlAnswers(transaction).standing(place);
    return transaction
        .sql()
        .createQuery(
            """
            select * from conversation
            where workspace = :workspace and channel = :channel and status <> 'REPLACED'
            order by number
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .map((row, context) -> bare(row))
        .list()
        .stream()
        .map(bare -> with(bare, answers.get(bare.id())))
        .toList();
  }

  @Override
  public void save(Conversation before, Conversation after) {
    if (!before.place().equals(after.place()) || !before.id().equals(after.id())) {
      throw new StoreFailure(
          "conversation %s was saved as what became of %s".formatted(after.id(), before.id()));
    }
    Sight sight = transaction.sight(after.place());
    if (!update(after)) {
      insert(after);
    }
    new SqlAnswers(transaction).save(before, after);
    sight.change(after);
  }

  /** Returns whether it was there. */
  private boolean update(Conversation conversation) {
    return transaction
            .sql()
            .createUpdate(
                """
                update conversation
                set status = :status, sitting = :sitting, turn = :turn, question = :question,
                    skipped = :skipped, asked = :asked,
                    latest_by = :latestBy, latest_at = :latestAt
                where workspace = :workspace and channel = :channel and id = :id
                """)
            .bind("status", conversation.status().name())
            .bind("sitting", conversation.sitting())
            .bind("turn", conversation.turn())
            .bind("question", conversation.question())
            .bind("skipped", transaction.json().writeAll(conversation.skipped(), String.class))
            .bind("asked", transaction.json().writeMap(conversation.asked(), Integer.class))
            .bind("latestBy", conversation.latest().by())
            .bind("latestAt", Micros.of(conversation.latest().at()))
            .bind("workspace", conversation.place().workspace())
            .bind("channel", conversation.place().channel())
            .bind("id", conversation.id())
            .execute()
        == 1;
  }

  private void insert(Conversation conversation) {
    transaction
        .sql()
        .createUpdate(
            """
            insert into conversation
              (workspace, channel, id, number, flow, occasion, status, sitting, turn, question,
               skipped, asked, started_by, started_at, latest_by, latest_at)
            values
              (:workspace, :channel, :id,
               (select coalesce(max(number), 0) + 1 from conversation
                where workspace = :workspace and channel = :channel),
               :flow, :occasion, :status, :sitting, :turn, :question,
               :skipped, :asked, :startedBy, :startedAt, :latestBy, :latestAt)
            """)
        .bind("workspace", conversation.place().workspace())
        .bind("channel", conversation.place().channel())
        .bind("id", conversation.id())
        .bind("flow", conversation.flow())
        .bind("occasion", conversation.occasion())
        .bind("status", conversation.status().name())
        .bind("sitting", conversation.sitting())
        .bind("turn", conversation.turn())
        .bind("question", conversation.question())
        .bind("skipped", transaction.json().writeAll(conversation.skipped(), String.class))
        .bind("asked", transaction.json().writeMap(conversation.asked(), Integer.class))
        .bind("startedBy", conversation.startedBy())
        .bind("startedAt", Micros.of(conversation.startedAt()))
        .bind("latestBy", conversation.latest().by())
        .bind("latestAt", Micros.of(conversation.latest().at()))
        .execute();
  }

  private Conversation bare(ResultSet row) throws SQLException {
    return new Conversation(
        new Place(row.getString("workspace"), row.getString("channel")),
        row.getString("id"),
        row.getString("flow"),
        row.getString("occasion"),
        Conversation.Status.valueOf(row.getString("status")),
        row.getInt("sitting"),
        row.getInt("turn"),
        row.getString("question"),
        Map.of(),
        new LinkedHashSet<>(transaction.json().readAll(row.getString("skipped"), String.class)),
        new LinkedHashMap<>(transaction.json().readMap(row.getString("asked"), Integer.class)),
        List.of(),
        row.getString("started_by"),
        Micros.instant(row.getLong("started_at")),
        new Conversation.Touch(
            row.getString("latest_by"), Micros.instant(row.getLong("latest_at"))));
  }

  private Conversation withAnswers(Conversation bare) {
    return with(bare, new SqlAnswers(transaction).standing(bare.place(), bare.id()));
  }

  private static Conversation with(Conversation bare, SqlAnswers.@Nullable Standing standing) {
    return new Conversation(
        bare.place(),
        bare.id(),
        bare.flow(),
        bare.occasion(),
        bare.status(),
        bare.sitting(),
        bare.turn(),
        bare.question(),
        standing == null ? Map.of() : standing.current(),
        bare.skipped(),
        bare.asked(),
        standing == null ? List.of() : standing.offered(),
        bare.startedBy(),
        bare.startedAt(),
        bare.latest());
  }
}
