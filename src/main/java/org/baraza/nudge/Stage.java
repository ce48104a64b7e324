package org.baraza.nudge;

/** Why a promise is mentioned on a day. After the last of these, only the digest has it. */
public enum Stage {
  /** Some days before, by how long the promise runs. */
  AHEAD(0),
  ON_THE_DAY(0),
  LATE(2),
  LATE_STILL(5),
  LATE_AT_LAST(10),
  /** The day to which its owner put it off. */
  PUT_OFF(0);

  private final int daysLate;

  Stage(int daysLate) {
    this.daysLate = daysLate;
  }

  /** How many days after the due day; 0 for what is not about being late. */
  int daysLate() {
    return daysLate;
  }

  /** Whether somebody who wants fewer nudges hears this one. */
  boolean matters() {
    return this == ON_THE_DAY || this == LATE_STILL || this == PUT_OFF;
  }
}
