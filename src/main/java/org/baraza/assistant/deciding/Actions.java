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
  static final String VOTE_FORM = "vote.form";

  static final String ORDER_TRY = "order.try";
  static final String ORDER_WITHOUT = "order.without";
  static final String ORDER_SHARE = "order.share";
  static final String ORDER_OVERRULE = "order.overrule";
  static final String ORDER_WEIGH = "order.weigh";

  static final String RATE_OPEN = "rate.open";
  static final String RATE_START = "rate.start";
  static final String RATE_CLOSE = "rate.close";
  static final String RATE_SOLUTION = "rate.solution";
  static final String RATE_AGENDA = "rate.agenda";
  static final String RATE_SHOW = "rate.show";

  /** Callbacks of forms. */
  static final String VOTE_ADD_FORM = "vote.add-form";

  static final String VOTE_OPEN_FORM = "vote.open-form";
  static final String VOTE_CHOOSE_FORM = "vote.choose-form";
  static final String VOTE_CARE_FORM = "vote.care-form";

  static final String ORDER_WEIGH_FORM = "order.weigh-form";
  static final String ORDER_OVERRULE_FORM = "order.overrule-form";
  static final String RATE_OPEN_FORM = "rate.open-form";
  static final String RATE_PAGE_FORM = "rate.page-form";

  static final String VOICES_QUIET = "voices.quiet";
  static final String VOICES_PREPARE = "voices.prepare";
  static final String VOICES_PREPARE_FORM = "voices.prepare-form";
  static final String VOICES_REHEARSE = "voices.rehearse";
  static final String VOICES_REHEARSE_FORM = "voices.rehearse-form";

  /** Kinds of moments. */
  static final String VOTE_CLOSING = "vote-closing";

  static final String REMINDER = "ask-reminder";

  static final String RATE_CLOSING = "rate-closing";

  private Actions() {}
}
