package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.baraza.flow.wording.Prose;

/**
 * A plan on one screen, in words that every surface shows alike.
 *
 * @param sections from what it is for to who is active; none is empty
 */
public record Overview(List<Section> sections) {
  public Overview {
    sections = List.copyOf(sections);
  }

  /** A few lines under a heading. */
  public record Section(String heading, List<Prose> lines) {
    public Section {
      requireNonNull(heading);
      lines = List.copyOf(lines);
    }
  }
}
