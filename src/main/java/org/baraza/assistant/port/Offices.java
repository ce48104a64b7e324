package org.baraza.assistant.port;

import org.baraza.plan.Office;

/** Who looks across each workspace. */
public interface Offices {

  /** A workspace's, empty before anybody was named; in a write, nobody else changes it. */
  Office find(String workspace);

  /** The same as it stands, for whoever changes nothing. */
  Office look(String workspace);

  void save(String workspace, Office office);
}
