package org.baraza.slack.draw;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Slack's text objects, cut to what fits. */
final class Texts {
  static final int HEADER = 150;
  static final int PARAGRAPH = 3000;
  static final int BUTTON = 75;
  static final int OPTION = 75;
  static final int PLACEHOLDER = 150;
  static final int LABEL = 2000;
  static final int TITLE = 24;
  private static final String ELLIPSIS = "…";

  private Texts() {}

  static ObjectNode plain(String text, int most) {
    return node().put("type", "plain_text").put("text", cut(text, most));
  }

  /**
   * Finished mrkdwn. {@code verbatim} keeps Slack from finding mentions of its own in it: an answer
   * that says "@channel" must wake nobody.
   */
  static ObjectNode mrkdwn(String text) {
    return node().put("type", "mrkdwn").put("text", text).put("verbatim", true);
  }

  /** The text, or its beginning with an ellipsis; never half of a character. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - ELLIPSIS.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
