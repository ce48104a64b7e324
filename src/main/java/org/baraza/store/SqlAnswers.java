package org.baraza.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Attachment;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Offer;
import org.baraza.flow.Value;
import org.baraza.people.Place;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Answers: rows that change their status and are never overwritten. */
record SqlAnswers(Transaction transaction) {

  /** What stands in a conversation: the answers that count, by question, and those that wait. */
  record Standing(Map<String, Answer> current, List<Offer> offered) {
    private static Standing empty() {
      return new Standing(new LinkedHashMap<>(), new ArrayList<>());
    }
  }

  /** One conversation's answers, oldest first. */
  Standing standing(Place place, String conversation) {
    return standing(
            transaction
                .sql()
                .createQuery(
                    """
                    select * from answer
                    where workspace = :workspace and channel = :channel
                      and conversation = :conversation and status in ('current', 'offered')
                    order by number
                    """)
                .bind("workspace", place.workspace())
                .bind("channel", place.channel())
                .bind("conversation", conversation))
        .getOrDefault(conversation, Standing.empty());
  }

  /** The answer to a question that was taken back last. */
  Optional<Answer> withdrawn(Place place, String conversation, String question) {
    return transaction
        .sql()
        .createQuery(
            """
            select * from answer
            where workspace = :workspace and channel = :channel
              and conversation = :conversation and question = :question and status = :status
            order by number desc limit 1
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("conversation", conversation)
        .bind("question", question)
        .bind("status", AnswerStatus.WITHDRAWN.column())
        .map((row, context) -> read(row))
        .findOne();
  }

  /** The answers of all of a channel's conversations that are not replaced, by conversation. */
  Map<String, Standing> standing(Place place) {
    return standing(
        transaction
            .sql()
            .createQuery(
                """
                select a.* from conversation c
                join answer a
                  on a.workspace = c.workspace and a.channel = c.channel and a.conversation = c.id
                where c.workspace = :workspace and c.channel = :channel
                  and c.status <> 'REPLACED' and a.status in ('current', 'offered')
                order by c.number, a.number
                """)
            .bind("workspace", place.workspace())
            .bind("channel", place.channel()));
  }

  private Map<String, Standing> standing(Query query) {
    Map<String, Standing> byConversation = new HashMap<>();
    query
        .map(
            (row, context) -> {
              Standing standing =
                  byConversation.computeIfAbsent(
                      row.getString("conversation"), id -> Standing.empty());
              Answer answer = read(row);
              if (AnswerStatus.CURRENT.column().equals(row.getString("status"))) {
                standing.current().put(answer.question(), answer);
              } else {
                standing.offered().add(new Offer(answer, row.getString("instead_of")));
              }
              return answer;
            })
        .list();
    return byConversation;
  }

  /**
   * Makes the rows say what {@code after} says.
   *
   * @throws StoreFailure if {@code before} is not what is stored (somebody else's answer would be
   *     lost), or if an answer was changed instead of superseded
   */
  void save(Conversation before, Conversation after) {
    Optional<Set<String>> seen =
        transaction.sight(after.place()).conversation(after.id()).map(AnswerChanges::ids);
    if (!AnswerChanges.ids(before).equals(seen.orElseGet(() -> storedIds(after)))) {
      throw new StoreFailure(
          "conversation %s in %s was saved on top of a state that is not the stored one"
              .formatted(after.id(), after.place()));
    }
    AnswerChanges changes = AnswerChanges.between(before, after);
    changes.settled().forEach((id, status) -> settle(after, id, status));
    changes.accepted().forEach(id -> settle(after, id, AnswerStatus.CURRENT));
    changes.given().forEach(answer -> insert(after, answer, AnswerStatus.CURRENT, null));
    changes
        .offered()
        .forEach(offer -> insert(after, offer.answer(), AnswerStatus.OFFERED, offer.instead()));
  }

  private Set<String> storedIds(Conversation conversation) {
    return transaction
        .sql()
        .createQuery(
            """
            select id from answer
            where workspace = :workspace and channel = :channel
              and conversation = :conversation and status in ('current', 'offered')
            """)
        .bind("workspace", conversation.place().workspace())
        .bind("channel", conversation.place().channel())
        .bind("conversation", conversation.id())
        .mapTo(String.class)
        .set();
  }

  private void settle(Conversation after, String id, AnswerStatus status) {
    transaction
        .sql()
        .createUpdate(
            """
            update answer set status = :status, settled_by = :by, settled_at = :at
            where workspace = :workspace and channel = :channel
              and conversation = :conversation and id = :id
            """)
        .bind("status", status.column())
        .bind("by", after.latest().by())
        .bind("at", Micros.of(after.latest().at()))
        .bind("workspace", after.place().workspace())
        .bind("channel", after.place().channel())
        .bind("conversation", after.id())
        .bind("id", id)
        .execute();
  }

  private void insert(
      Conversation in, Answer answer, AnswerStatus status, @Nullable String insteadOf) {
    transaction
        .sql()
        .createUpdate(
            """
            insert into answer
              (workspace, channel, conversation, id, number, question, said, said_by, said_at,
               reply, attachments, status, instead_of)
            values
              (:workspace, :channel, :conversation, :id,
               (select coalesce(max(number), 0) + 1 from answer
                where workspace = :workspace and channel = :channel
                  and conversation = :conversation),
               :question, :said, :by, :at, :reply, :attachments, :status, :insteadOf)
            """)
        .bind("workspace", in.place().workspace())
        .bind("channel", in.place().channel())
        .bind("conversation", in.id())
        .bind("id", answer.id())
        .bind("question", answer.question())
        .bind("said", transaction.json().write(answer.value()))
        .bind("by", answer.by())
        .bind("at", Micros.of(answer.at()))
        .bind("reply", answer.reply())
        .bind("attachments", transaction.json().writeAll(answer.attachments(), Attachment.class))
        .bind("status", status.column())
        .bind("insteadOf", insteadOf)
        .execute();
  }

  private Answer read(ResultSet row) throws SQLException {
    return new Answer(
        row.getString("id"),
        row.getString("question"),
        transaction.json().read(row.getString("said"), Value.class),
        row.getString("said_by"),
        Micros.instant(row.getLong("said_at")),
        row.getString("reply"),
        transaction.json().readAll(row.getString("attachments"), Attachment.class));
  }
}
