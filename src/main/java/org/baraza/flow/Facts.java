package org.baraza.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known when a condition or a check is looked at. */
public interface Facts {

  /**
   * The answer that counts now.
   *
   * @param question a question of this flow, or {@code flow.question} for another flow's
   */
  Optional<Value> answer(String question);

  /** The rows of a list, in the group's order; empty when there are none. */
  List<Row> rows(String list);

  /**
   * The rows of a list wherever it is kept, by visit, meeting or row; a blank is the plan's own.
   */
  default Map<String, List<Row>> everywhere(String list) {
    return Map.of("", rows(list));
  }
}
