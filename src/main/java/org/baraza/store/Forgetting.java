package org.baraza.store;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.baraza.people.Actor;

/** Puts nobody in a person's place wherever their id stands, and removes what is theirs alone. */
record Forgetting(Transaction transaction, Actor person) {
  /** Columns that hold an id alone. */
  private static final Map<String, List<String>> IDS =
      Map.of(
          "list_version", List.of("saved_by"),
          "conversation", List.of("started_by", "latest_by"),
          "answer", List.of("said_by", "settled_by"),
          "dismissal", List.of("said_by", "undone_by"),
          "commitment", List.of("owner", "relay", "heir"),
          "deed", List.of("done_by", "about"),
          "deletion", List.of("asked_by"));

  /** Columns that hold words, or JSON, in which an id or a mention may stand. */
  private static final Map<String, List<String>> DOCUMENTS =
      Map.ofEntries(
          Map.entry("plan", List.of("body")),
          Map.entry("list_version", List.of("content")),
          Map.entry("conversation", List.of("asked", "skipped")),
          Map.entry("answer", List.of("said")),
          Map.entry("dismissal", List.of("reason")),
          Map.entry("commitment", List.of("body")),
          Map.entry("decision", List.of("body")),
          Map.entry("ballot", List.of("paper")),
          Map.entry("stand", List.of("body")),
          Map.entry("office", List.of("body")),
          Map.entry("preference", List.of("body")),
          Map.entry("deed", List.of("about")),
          Map.entry("outbox", List.of("card")));

  void forget(String name) {
    IDS.forEach((table, columns) -> columns.forEach(column -> blank(table, column)));
    DOCUMENTS.forEach(
        (table, columns) ->
            columns.forEach(
                column -> {
                  replace(table, column, quoted(person.userId()), quoted(Actor.NOBODY));
                  unmention(table, column);
                }));
    String between = ",%s,";
    replace(
        "stand",
        "facilitators",
        between.formatted(person.userId()),
        between.formatted(Actor.NOBODY));
    if (!name.isBlank()) {
      replace("outbox", "card", quoted(name), quoted(Actor.NOBODY));
    }
    Sight.renewAll(transaction, person.workspace());
    remove("quiet_voice", "person");
    remove("preference", "person");
    remove("home", "person");
    remove("nudge", "receiver");
    remove("ballot", "mark");
  }

  private void blank(String table, String column) {
    transaction
        .sql()
        .createUpdate(
            "update %1$s set %2$s = :nobody where workspace = :workspace and %2$s = :person"
                .formatted(table, column))
        .bind("nobody", Actor.NOBODY)
        .bind("workspace", person.workspace())
        .bind("person", person.userId())
        .execute();
  }

  private String quoted(String text) {
    return transaction.json().write(text);
  }

  private void replace(String table, String column, String before, String after) {
    transaction
        .sql()
        .createUpdate(
            """
            update %1$s set %2$s = replace(%2$s, :before, :after)
            where workspace = :workspace and %2$s like '%%' || :before || '%%'
            """
                .formatted(table, column))
        .bind("before", before)
        .bind("after", after)
        .bind("workspace", person.workspace())
        .execute();
  }

  /** A mention may carry the name as well, which no database finds by a pattern of ours. */
  private void unmention(String table, String column) {
    String mention = "<@" + person.userId();
    Pattern whole = Pattern.compile(Pattern.quote(mention) + "(\\|[^<>]*)?>");
    List<String> mentioning =
        transaction
            .sql()
            .createQuery(
                """
                select distinct %2$s from %1$s
                where workspace = :workspace and %2$s like '%%' || :mention || '%%'
                """
                    .formatted(table, column))
            .bind("workspace", person.workspace())
            .bind("mention", mention)
            .mapTo(String.class)
            .list();
    for (String before : mentioning) {
      transaction
          .sql()
          .createUpdate(
              "update %1$s set %2$s = :after where workspace = :workspace and %2$s = :before"
                  .formatted(table, column))
          .bind("after", whole.matcher(before).replaceAll(Actor.NOBODY))
          .bind("workspace", person.workspace())
          .bind("before", before)
          .execute();
    }
  }

  private void remove(String table, String column) {
    transaction
        .sql()
        .createUpdate(
            "delete from %s where workspace = :workspace and %s = :person".formatted(table, column))
        .bind("workspace", person.workspace())
        .bind("person", person.userId())
        .execute();
  }
}
