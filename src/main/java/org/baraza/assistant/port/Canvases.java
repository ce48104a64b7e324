package org.baraza.assistant.port;

import java.util.Optional;
import org.baraza.people.Place;

/** Which canvas shows a channel's plan, where somebody asked for one. */
public interface Canvases {

  /** The canvas's id in Slack. */
  Optional<String> find(Place place);

  /** Remembers the canvas, in the place of another one if there was one. */
  void save(Place place, String canvas);

  /** Forgets it, because it is gone. */
  void forget(Place place);
}
