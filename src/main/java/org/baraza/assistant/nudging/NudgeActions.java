package org.baraza.assistant.nudging;

/** The names of what a nudge's controls and forms do. */
final class NudgeActions {
  /** Puts a promise off until tomorrow; the value points to it. */
  static final String SNOOZE = "nudge.snooze";

  /** Puts it off until a day; the value is the pointer, a space and the day. */
  static final String SNOOZE_UNTIL = "nudge.snooze-until";

  /** Puts it off until a day from the calendar; the suffix is the pointer. */
  static final String SNOOZE_DAY = "nudge.snooze-day";

  /** "Why did I get this"; the value is the letter's day. */
  static final String WHY = "nudge.why";

  static final String WISHES = "nudge.wishes";
  static final String HOURS = "nudge.hours";
  static final String GO_ON = "nudge.go-on";
  static final String CLOSE = "nudge.close";

  static final String WISHES_FORM = "nudge.wishes-form";
  static final String HOURS_FORM = "nudge.hours-form";

  private NudgeActions() {}
}
