package org.baraza.assistant.conversing;

/** The names of what a conversation's controls and forms do. */
public final class Actions {
  public static final String START = "conversation.start";
  public static final String START_ANEW = "conversation.start-anew";
  public static final String CONTINUE = "conversation.continue";
  public static final String PAUSE = "conversation.pause";
  public static final String FORM = "conversation.form";
  public static final String SHARE = "summary.share";

  public static final String MORE = "flows.more";
  public static final String PURPOSES_MARK = "purposes.mark";
  public static final String PURPOSES_SAVE = "purposes.save";
  public static final String PURPOSES_ASK = "purposes.ask";
  public static final String SHOW_ALL = "summary.all";
  public static final String SHOW_PAGE = "summary.page";
  public static final String DISMISS = "check.dismiss";
  public static final String DISMISS_UNDO = "check.undo";
  public static final String COMPARE = "candidates.compare";
  public static final String CHOOSE = "candidates.choose";
  public static final String SAME_AGAIN = "question.same-again";

  public static final String ANSWER = "question.answer";
  public static final String EDIT = "question.edit";
  public static final String SKIP = "question.skip";
  public static final String TIP = "question.tip";
  public static final String MENU = "question.menu";
  public static final String TAP = "question.tap";
  public static final String PICK = "question.pick";
  public static final String MARK = "question.mark";
  public static final String MARKED = "question.marked";

  /** Turns an answer into a commitment; the value is the conversation's id and the question's. */
  public static final String PROMISE = "question.promise";

  public static final String NOT_AN_ANSWER = "question.not-an-answer";
  public static final String SETTLE = "offer.settle";

  public static final String BACK = "back";
  public static final String EXAMPLE = "example";
  public static final String WHY = "why";

  public static final String LIST_OPEN = "list.open";
  public static final String LIST_PAGE = "list.page";
  public static final String LIST_AT = "list.at";
  public static final String LISTS_PAGE = "lists.page";
  public static final String COLUMN_ADD = "column.add";
  public static final String COLUMN_MENU = "column.menu";
  public static final String LIST_DONE = "list.done";
  public static final String LIST_LATER = "list.later";
  public static final String ROW_ADD = "row.add";
  public static final String ROW_MENU = "row.menu";
  public static final String ROW_UNDO = "row.undo";

  /** Callbacks of forms. */
  public static final String ANSWER_FORM = "answer.form";

  public static final String PAGE_FORM = "page.form";
  public static final String LIST_FORM = "list.form";
  public static final String COLUMN_FORM = "column.form";
  public static final String COLUMN_NAME_FORM = "column.name-form";
  public static final String COLUMN_REMOVE_FORM = "column.remove-form";
  public static final String OCCASION_FORM = "occasion.form";
  public static final String DISMISS_FORM = "check.form";
  public static final String PURPOSES_FORM = "purposes.form";
  public static final String MORE_FORM = "more.form";
  public static final String ROW_FORM = "row.form";

  /** Sources of searched entries. */
  public static final String FLOWS = "flows";

  public static final String CURRENCIES = "currencies";

  private Actions() {}
}
