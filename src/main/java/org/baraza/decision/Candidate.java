package org.baraza.decision;

import static java.util.Objects.requireNonNull;

/**
 * Something that people vote on or rate, as it was called when they began.
 *
 * @param id of the list's row
 */
public record Candidate(String id, String name) {
  public Candidate {
    requireNonNull(id);
    requireNonNull(name);
  }
}
