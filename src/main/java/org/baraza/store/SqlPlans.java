package org.baraza.store;

import java.util.Optional;
import org.baraza.assistant.port.Plans;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Plans: a row for each channel. */
record SqlPlans(Transaction transaction) implements Plans {
  @Override
  public Optional<Plan> find(Place place) {
    return transaction.sight(place).plan();
  }

  @Override
  public void save(Plan plan) {
    long revision = transaction.sight(plan.place()).change(plan);
    transaction
        .sql()
        .createUpdate(
            """
            insert into plan (workspace, channel, body, revision)
            values (:workspace, :channel, :body, :revision)
            on conflict (workspace, channel) do update
            set body = excluded.body, revision = excluded.revision
            """)
        .bind("workspace", plan.place().workspace())
        .bind("channel", plan.place().channel())
        .bind("body", transaction.json().write(plan))
        .bind("revision", revision)
        .execute();
  }
}
