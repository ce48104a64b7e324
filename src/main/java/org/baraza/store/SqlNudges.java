package org.baraza.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.port.Nudges;
import org.baraza.nudge.Preferences;
import org.baraza.people.Actor;

/** What was sent to whom: a row for each item and day; and a row for each person's wishes. */
record SqlNudges(Transaction transaction) implements Nudges {
  @Override
  public Map<String, LocalDate> mentioned(String workspace, String receiver) {
    return transaction
        .sql()
        .createQuery(
            """
            select item, max(day) as day from nudge
            where workspace = :workspace and receiver = :receiver
            group by item
            """)
        .bind("workspace", workspace)
        .bind("receiver", receiver)
        .map(
            (row, context) ->
                Map.entry(row.getString("item"), LocalDate.parse(row.getString("day"))))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  @Override
  public Optional<LocalDate> lastDay(String workspace, String receiver) {
    return transaction
        .sql()
        .createQuery(
            """
            select day from nudge
            where workspace = :workspace and receiver = :receiver
            order by day desc
            limit 1
            """)
        .bind("workspace", workspace)
        .bind("receiver", receiver)
        .mapTo(String.class)
        .findOne()
        .map(LocalDate::parse);
  }

  @Override
  public List<String> mentionedOn(String workspace, String receiver, LocalDate day) {
    return transaction
        .sql()
        .createQuery(
            """
            select item from nudge
            where workspace = :workspace and receiver = :receiver and day = :day
            order by number
            """)
        .bind("workspace", workspace)
        .bind("receiver", receiver)
        .bind("day", day.toString())
        .mapTo(String.class)
        .list();
  }

  @Override
  public void mention(String workspace, String receiver, LocalDate day, String item, Instant at) {
    transaction.lock(lock(workspace, receiver));
    transaction
        .sql()
        .createUpdate(
            """
            insert into nudge (workspace, receiver, day, item, number, sent_at)
            values (:workspace, :receiver, :day, :item,
              (select count(*) from nudge
               where workspace = :workspace and receiver = :receiver and day = :day),
              :at)
            on conflict (workspace, receiver, day, item) do nothing
            """)
        .bind("workspace", workspace)
        .bind("receiver", receiver)
        .bind("day", day.toString())
        .bind("item", item)
        .bind("at", Micros.of(at))
        .execute();
  }

  @Override
  public Preferences preferences(Actor person) {
    transaction.lock(lock(person.workspace(), person.userId()));
    return transaction
        .sql()
        .createQuery(
            """
            select body from preference
            where workspace = :workspace and person = :person
            """)
        .bind("workspace", person.workspace())
        .bind("person", person.userId())
        .map((row, context) -> row.getString("body"))
        .findOne()
        .map(body -> transaction.json().read(body, Preferences.class))
        .orElseGet(Preferences::usual);
  }

  @Override
  public void save(Actor person, Preferences preferences) {
    transaction.lock(lock(person.workspace(), person.userId()));
    transaction
        .sql()
        .createUpdate(
            """
            insert into preference (workspace, person, body)
            values (:workspace, :person, :body)
            on conflict (workspace, person) do update set body = excluded.body
            """)
        .bind("workspace", person.workspace())
        .bind("person", person.userId())
        .bind("body", transaction.json().write(preferences))
        .execute();
  }

  private static String lock(String workspace, String receiver) {
    return "nudge/" + workspace + "/" + receiver;
  }
}
