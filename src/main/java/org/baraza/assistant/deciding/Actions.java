package org.baraza.assistant.deciding;

/** The names of what the controls and forms of decisions do. */
final class Actions {
  static final String VOTE_ADD = "vote.add";
  static final String VOTE_OPEN = "vote.open";
  static final String VOTE_GIVE = "vote.give";
  static final String VOTE_PAPER = "vote.paper";
  static final String VOTE_PUT = "vote.put";
  static final String VOTE_BACK = "vote.back";
  static final String VOTE_LOOK = "vote.look";
  static final String VOTE_QUIET = "vote.quiet";
  static final String VOTE_CLOSE = "vote.close";
  static final String VOTE_TAKE = "vote.take";
  static final String VOTE_CHOOSE = "vote.choose";
  static final String VOTE_CARE = "vote.care";

  /** Callbacks of forms. */
  static final String VOTE_ADD_FORM = "vote.add-form";

  static final String VOTE_OPEN_FORM = "vote.open-form";
  static final String VOTE_CHOOSE_FORM = "vote.choose-form";
  static final String VOTE_CARE_FORM = "vote.care-form";

  /** Kinds of moments. */
  static final String VOTE_CLOSING = "vote-closing";

  static final String VOTE_REMINDER = "vote-reminder";

  private Actions() {}
}
