package org.baraza.assistant.port;

import java.util.List;
import org.baraza.assistant.card.Part;
import org.baraza.people.Actor;

/** Shows somebody their Home over the network; best effort, and never throws for its failures. */
@FunctionalInterface
public interface HomeDoor {
  void show(Actor person, List<Part> parts);
}
