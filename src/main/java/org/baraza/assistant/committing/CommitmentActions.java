package org.baraza.assistant.committing;

/** The names of what a commitment's controls and forms do; each value is a {@link Pointer}. */
public final class CommitmentActions {
  public static final String DONE = "commitment.done";
  public static final String MORE_TIME = "commitment.more-time";
  public static final String CANNOT = "commitment.cannot";
  public static final String ACCEPT = "commitment.accept";
  public static final String DECLINE = "commitment.decline";

  static final String POST = "commitment.post";
  static final String EDIT = "commitment.edit";
  static final String DROP = "commitment.drop";
  static final String BLANK = "commitment.blank";

  /** One of the days that were offered; the value is the pointer, a space and the day. */
  static final String DAY = "commitment.day";

  /** A day from the calendar; the suffix is the draft's id. */
  static final String PICK_DAY = "commitment.pick-day";

  /** A rhythm from the list; the suffix is the draft's id. */
  static final String PICK_RHYTHM = "commitment.pick-rhythm";

  /** One of the ways out behind "I can't"; the suffix says which. */
  static final String WAY_OUT = "commitment.way-out";

  /** A facilitator's menu; each option's value is what, a space and the pointer. */
  static final String MENU = "commitment.menu";

  /** The callback of "Turn into a commitment". */
  public static final String SHORTCUT = "turn-into-commitment";

  static final String TERMS_FORM = "commitment.terms-form";
  static final String AMEND_FORM = "commitment.amend-form";
  static final String DECLINE_FORM = "commitment.decline-form";

  /** All open promises of one person, handed on together; the value is the channel's id. */
  static final String HAND_ALL = "commitment.hand-all";

  static final String HAND_ALL_FORM = "commitment.hand-all-form";
  static final String WAYS_FORM = "commitment.ways-form";

  private CommitmentActions() {}
}
