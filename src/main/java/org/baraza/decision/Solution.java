package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A solution as it is put in order.
 *
 * @param loads how much speaks against it on each side, in thousandths of what is known; a side
 *     that nobody has rated is absent
 * @param passion how keen people are, in thousandths; nothing if nobody was asked
 * @param opens how many later steps it makes easier
 */
public record Solution(String id, Map<Side, Integer> loads, OptionalInt passion, int opens) {
  public Solution {
    requireNonNull(id);
    loads = Collections.unmodifiableMap(new LinkedHashMap<>(loads));
    requireNonNull(passion);
  }

  /** A side's load, if anybody rated it. */
  public Optional<Integer> load(Side side) {
    return Optional.ofNullable(loads.get(side));
  }

  public boolean rated() {
    return !loads.isEmpty();
  }
}
