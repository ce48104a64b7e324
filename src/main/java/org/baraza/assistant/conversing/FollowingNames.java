package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.baraza.assistant.conversing.Listing.Found;
import org.baraza.assistant.port.Records;
import org.baraza.people.Actor;
import org.baraza.plan.PlanList;
import org.baraza.plan.Renames;

/** Changes what other lists say of rows that are called otherwise now. */
record FollowingNames(Desk desk, Listing listing) {
  FollowingNames {
    requireNonNull(desk);
    requireNonNull(listing);
  }

  /** The list as it stands once all others have followed. */
  Found follow(Records records, Actor actor, Found before, Found after) {
    Renames renames = new Renames(after.shape(), before.list(), after.list());
    if (renames.isEmpty()) {
      return after;
    }
    boolean followed = false;
    for (PlanList other : after.setting().lists()) {
      Spot spot = new Spot(after.spot().place(), other.occasion(), other.list());
      Optional<Found> found =
          isNear(other, after.list()) ? listing.find(records, spot) : Optional.<Found>empty();
      if (found.isPresent()) {
        Found its = found.get();
        PlanList changed =
            renames.followedBy(its.list(), its.shape(), actor.userId(), desk.clock().instant());
        followed |= changed.version() != its.list().version();
        listing.save(records, actor, its, changed);
      }
    }
    return followed ? listing.find(records, after.spot()).orElse(after) : after;
  }

  /** Another list that belongs to the same visit, meeting or row, or to the plan itself. */
  private static boolean isNear(PlanList other, PlanList changed) {
    boolean same = other.occasion().equals(changed.occasion());
    return same
        ? !other.list().equals(changed.list())
        : other.occasion().isEmpty() || changed.occasion().isEmpty();
  }
}
