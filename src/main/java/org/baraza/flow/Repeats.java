package org.baraza.flow;

import static java.util.Objects.requireNonNull;

/** How often a flow is held in one plan. */
public sealed interface Repeats {

  /** Once in a plan. */
  record Once() implements Repeats {}

  /** For each visit. */
  record EachVisit() implements Repeats {}

  /** For each meeting. */
  record EachMeeting() implements Repeats {}

  /** For each row of a list. */
  record EachRow(String list) implements Repeats {
    public EachRow {
      requireNonNull(list);
    }
  }
}
