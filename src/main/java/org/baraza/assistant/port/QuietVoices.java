package org.baraza.assistant.port;

import java.util.Set;
import org.baraza.people.Place;

/** Who said of themselves that they belong to a group that is seldom heard. Only they are told. */
public interface QuietVoices {

  /** Notes that somebody says so, or no longer does. */
  void note(Place place, String person, boolean quiet);

  Set<String> all(Place place);
}
