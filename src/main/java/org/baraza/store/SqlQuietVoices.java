package org.baraza.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.baraza.assistant.port.QuietVoices;
import org.baraza.people.Place;

/** Quiet voices: a row for each person who said so of themselves. */
record SqlQuietVoices(Transaction transaction) implements QuietVoices {
  @Override
  public void note(Place place, String person, boolean quiet) {
    transaction.lock(place);
    String change =
        quiet
            ? """
              insert into quiet_voice (workspace, channel, person)
              values (:workspace, :channel, :person)
              on conflict (workspace, channel, person) do nothing
              """
            : """
              delete from quiet_voice
              where workspace = :workspace and channel = :channel and person = :person
              """;
    transaction
        .sql()
        .createUpdate(change)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("person", person)
        .execute();
  }

  @Override
  public Set<String> all(Place place) {
    return new LinkedHashSet<>(
        transaction
            .sql()
            .createQuery(
                """
                select person from quiet_voice
                where workspace = :workspace and channel = :channel
                order by person
                """)
            .bind("workspace", place.workspace())
            .bind("channel", place.channel())
            .mapTo(String.class)
            .list());
  }
}
