package org.baraza.assistant.port;

import java.util.Optional;
import org.baraza.people.Place;

/** Where one of our messages stands, looked up just before another is sent that links to it. */
@FunctionalInterface
public interface PostLookup {

  /** The message's {@code ts}, if it stands in its channel. */
  Optional<String> ts(Place place, String key);
}
