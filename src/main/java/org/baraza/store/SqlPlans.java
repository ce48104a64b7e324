package org.baraza.store;

import java.util.Optional;
import org.baraza.assistant.port.Plans;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Plans: a row for each channel. */
record SqlPlans(Transaction transaction) implements Plans {
  @Override
  public Optional<Plan> find(Place place) {
    transaction.lock(place);
    return transaction
        .sql()
        .createQuery(
            """
            select body from plan
            where workspace = :workspace and channel = :channel
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .map((row, context) -> transaction.json().read(row.getString("body"), Plan.class))
        .findOne();
  }

  @Override
  public void save(Plan plan) {
    transaction.lock(plan.place());
    transaction
        .sql()
        .createUpdate(
            """
            insert into plan (workspace, channel, body)
            values (:workspace, :channel, :body)
            on conflict (workspace, channel) do update set body = excluded.body
            """)
        .bind("workspace", plan.place().workspace())
        .bind("channel", plan.place().channel())
        .bind("body", transaction.json().write(plan))
        .execute();
  }
}
