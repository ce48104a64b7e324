package org.baraza.assistant.conversing;

/** The names of what a conversation's controls and forms do. */
final class Actions {
  static final String START = "conversation.start";
  static final String START_ANEW = "conversation.start-anew";
  static final String CONTINUE = "conversation.continue";
  static final String PAUSE = "conversation.pause";
  static final String FORM = "conversation.form";
  static final String SHARE = "summary.share";

  static final String ANSWER = "question.answer";
  static final String EDIT = "question.edit";
  static final String SKIP = "question.skip";
  static final String TIP = "question.tip";
  static final String MENU = "question.menu";
  static final String TAP = "question.tap";
  static final String PICK = "question.pick";
  static final String MARK = "question.mark";
  static final String MARKED = "question.marked";
  static final String NOT_AN_ANSWER = "question.not-an-answer";
  static final String SETTLE = "offer.settle";

  static final String BACK = "back";
  static final String EXAMPLE = "example";
  static final String WHY = "why";

  static final String LIST_OPEN = "list.open";
  static final String LIST_DONE = "list.done";
  static final String ROW_ADD = "row.add";
  static final String ROW_MENU = "row.menu";
  static final String ROW_UNDO = "row.undo";

  /** Callbacks of forms. */
  static final String ANSWER_FORM = "answer.form";

  static final String PAGE_FORM = "page.form";
  static final String LIST_FORM = "list.form";
  static final String ROW_FORM = "row.form";

  /** Sources of searched entries. */
  static final String CURRENCIES = "currencies";

  private Actions() {}
}
