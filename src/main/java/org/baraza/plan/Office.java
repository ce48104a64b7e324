package org.baraza.plan;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who looks across a workspace's plans.
 *
 * @param managers ids in Slack, named by the workspace's admins
 * @param digests on which day of the week a manager wants to hear of all plans, by id; who is not
 *     in it wants no digest
 */
public record Office(Set<String> managers, Map<String, DayOfWeek> digests) {
  public Office {
    managers = Collections.unmodifiableSet(new LinkedHashSet<>(managers));
    digests = Collections.unmodifiableMap(new TreeMap<>(digests));
  }

  /** Before an admin has named anybody. */
  public static Office empty() {
    return new Office(Set.of(), Map.of());
  }

  public Office managedBy(Set<String> others) {
    return new Office(others, digests);
  }

  /** The day on which a manager wants to hear; nothing for whoever manages no more. */
  public Optional<DayOfWeek> digestDay(String userId) {
    return Optional.ofNullable(digests.get(userId)).filter(day -> managers.contains(userId));
  }

  public Office telling(String userId, Optional<DayOfWeek> day) {
    Map<String, DayOfWeek> others = new TreeMap<>(digests);
    others.remove(userId);
    day.ifPresent(it -> others.put(userId, it));
    return new Office(managers, others);
  }
}
