package org.baraza.practice.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.practice.space.Ids;

/** Response URLs: each takes five answers to one interaction, within half an hour. */
public final class ResponseUrls {
  private static final int USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int REMEMBERED = 2000;

  private final InstantSource realTime;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, Integer> uses = new LinkedHashMap<>();
  private final Map<String, Instant> made = new LinkedHashMap<>();

  public ResponseUrls(InstantSource realTime) {
    this.realTime = realTime;
  }

  /**
   * Where an answer goes.
   *
   * @param messageTs the message that was acted on; empty for a command
   */
  public record Place(String person, String channel, String messageTs, String threadTs) {}

  public synchronized URI issue(URI base, Place place) {
    String id = Ids.next("R");
    places.put(id, place);
    made.put(id, realTime.instant());
    if (places.size() > REMEMBERED) {
      String oldest = places.keySet().iterator().next();
      places.remove(oldest);
      made.remove(oldest);
      uses.remove(oldest);
    }
    return base.resolve("/practice/api/response/" + id);
  }

  /** Uses the URL once; empty when it is unknown, too old, or used up. */
  public synchronized Optional<Place> use(String id) {
    Place place = places.get(id);
    Instant since = made.getOrDefault(id, Instant.MIN);
    if (place == null
        || since.plus(LIFE).isBefore(realTime.instant())
        || uses.merge(id, 1, Integer::sum) > USES) {
      return Optional.empty();
    }
    return Optional.of(place);
  }
}
