package org.baraza.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.baraza.people.Place;

/**
 * What transactions knew of the plans that were used last, so that a channel's every answer need
 * not be read again for each new one. It counts only for who finds its revision in the database: a
 * transaction that was rolled back, or another process, can spoil nothing here.
 */
final class KnownPlans {
  /** In answers and rows, of about half a kilobyte each. */
  private static final long MOST = 50_000;

  private static final Duration UNUSED = Duration.ofMinutes(30);

  private final Cache<Place, Known> plans =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((Place place, Known known) -> known.weight())
          .expireAfterAccess(UNUSED)
          .build();

  Optional<Known> at(Place place, long revision) {
    return Optional.ofNullable(plans.getIfPresent(place))
        .filter(known -> known.revision() == revision);
  }

  void keep(Place place, Known known) {
    plans.put(place, known);
  }

  /** Something was deleted for good. */
  void forget() {
    plans.invalidateAll();
  }
}
