package org.baraza.assistant;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
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

  /**
   * The channel's plan, opened now if there was none.
   *
   * @param zone the actor's, or {@link ZoneOffset#UTC} where that is not known; a plan that was
   *     opened without a zone takes the first that is known
   */
  public Plan of(Records records, Place place, ZoneId zone, Instant now) {
    Optional<Plan> known = records.plans().find(place);
    if (known.isPresent() && !(isUnknown(known.get().zone()) && !isUnknown(zone))) {
      return known.get();
    }
    Plan plan =
        known
            .map(it -> it.spokenTo(it.language(), zone))
            .orElseGet(
                () -> new Plan(place, Set.of(), language, zone, currency, Set.of(), false, now));
    records.plans().save(plan);
    NudgeMoments.look(records, place, now);
    StandMoments.changed(records, place, now);
    return plan;
  }

  /** Slack names a zone, even the one at Greenwich; the bare offset is what we take without it. */
  private static boolean isUnknown(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC);
  }
}
