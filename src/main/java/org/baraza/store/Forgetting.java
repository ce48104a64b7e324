package org.baraza.store;

import java.util.List;
import java.util.Map;
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

  /** Columns that hold JSON in which an id may stand. */
  private static final Map<String, List<String>> DOCUMENTS =
      Map.of(
          "plan", List.of("body"),
          "list_version", List.of("content"),
          "conversation", List.of("asked", "skipped"),
          "answer", List.of("said"),
          "commitment", List.of("body"),
          "decision", List.of("body"),
          "ballot", List.of("paper"),
          "stand", List.of("body"),
          "office", List.of("body"),
          "outbox", List.of("card"));

  void forget() {
    IDS.forEach((table, columns) -> columns.forEach(column -> blank(table, column)));
    DOCUMENTS.forEach(
        (table, columns) ->
            columns.forEach(
                column -> {
                  replace(table, column, "\"", "\"");
                  replace(table, column, "<@", ">");
                }));
    replace("stand", "facilitators", ",", ",");
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

  private void replace(String table, String column, String before, String after) {
    transaction
        .sql()
        .createUpdate(
            """
            update %1$s set %2$s = replace(%2$s, :person, :nobody)
            where workspace = :workspace and %2$s like '%%' || :person || '%%'
            """
                .formatted(table, column))
        .bind("nobody", before + Actor.NOBODY + after)
        .bind("workspace", person.workspace())
        .bind("person", before + person.userId() + after)
        .execute();
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
