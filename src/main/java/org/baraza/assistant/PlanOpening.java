package org.baraza.assistant;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.baraza.assistant.port.Records;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/**
 * Opens a channel's plan the first time that it is needed.
 *
 * @param language the workspace's, until the channel chooses its own
 * @param currency the workspace's, an ISO 4217 code
 */
public record PlanOpening(String language, String currency) {
  public PlanOpening {
    requireNonNull(language);
    requireNonNull(currency);
  }

  /** The channel's plan, opened now if there was none. */
  public Plan of(Records records, Place place, ZoneId zone, Instant now) {
    return records
        .plans()
        .find(place)
        .orElseGet(
            () -> {
              Plan plan = new Plan(place, Set.of(), language, zone, currency, Set.of(), false, now);
              records.plans().save(plan);
              NudgeMoments.look(records, place, now);
              StandMoments.changed(records, place, now);
              return plan;
            });
  }
}
