package org.baraza.practice.delivery;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.baraza.practice.space.Space;

/**
 * What everything that acts in the workspace needs.
 *
 * @param base where the workspace itself is served; known once it has started
 * @param words by key; see {@link #word}
 */
public record Workings(
    Space space,
    Deliveries deliveries,
    AppEvents events,
    Posts posts,
    Triggers triggers,
    ResponseUrls responseUrls,
    Supplier<URI> base,
    Map<String, String> words) {

  /** The words under this key; the key itself where there are none. */
  public String word(String key) {
    return words.getOrDefault(key, key);
  }
}
